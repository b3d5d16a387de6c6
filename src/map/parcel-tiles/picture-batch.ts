/** So long the first tile of a picture waits for the others, at most. */
const MOST_MS = 150;

/**
 * Tiles go out as they are made; those of a picture in other colours go out together, lest one half of it shows another
 * month, or another filter, than the other.
 */
export class PictureBatch<T> {
  private held: T[] = [];
  private since = 0;
  private together = false;

  constructor(private readonly tell: (tiles: readonly T[]) => void) {}

  /** From here on what is made belongs to one picture. */
  begin(): void {
    this.together = true;
  }

  add(tile: T, now: number): void {
    if (this.held.length === 0) this.since = now;
    this.held.push(tile);
    if (!this.together || now - this.since >= MOST_MS) this.send();
  }

  /** Nothing more is asked for. */
  end(): void {
    if (this.held.length === 0) return;
    this.together = false;
    this.send();
  }

  private send(): void {
    this.tell(this.held.splice(0));
  }
}
