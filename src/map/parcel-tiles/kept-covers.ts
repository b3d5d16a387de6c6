import type { TileCover } from './cover-tile';
import { tileBox } from './cut-tile';
import type { WorldBox } from './outline-store';
import type { TilePlace } from './world';

/** Pixels kept in all, six bytes each: a wall full of small parcels several times over. */
const MOST_PIXELS = 8_000_000;

interface Kept {
  readonly tile: TilePlace;
  readonly cover: TileCover | null;
}

/** What lies where in the tiles painted last, so that a new theme has only colours to work out. */
export class KeptCovers {
  /** Those used last stand last. */
  private readonly kept = new Map<string, Kept>();
  private pixels = 0;

  cover(tile: TilePlace, px: number, work: () => TileCover | null): TileCover | null {
    const key = `${tile.z}/${tile.x}/${tile.y}/${px}`;
    const known = this.kept.get(key);
    if (known) this.kept.delete(key);
    const cover = known ? known.cover : work();
    this.kept.set(key, { tile, cover });
    if (!known) this.pixels += sizeOf(cover);
    this.makeRoom();
    return cover;
  }

  /** Land in these boxes is another now. */
  forget(boxes: readonly WorldBox[]): void {
    for (const [key, { tile }] of this.kept) {
      const [left, top, right, bottom] = tileBox(tile, 1 / 64);
      const touched = boxes.some(
        ([west, north, east, south]) =>
          west <= right && east >= left && north <= bottom && south >= top,
      );
      if (touched) this.drop(key);
    }
  }

  clear(): void {
    this.kept.clear();
    this.pixels = 0;
  }

  private makeRoom(): void {
    for (const key of this.kept.keys()) {
      if (this.pixels <= MOST_PIXELS) return;
      this.drop(key);
    }
  }

  private drop(key: string): void {
    this.pixels -= sizeOf(this.kept.get(key)?.cover ?? null);
    this.kept.delete(key);
  }
}

function sizeOf(cover: TileCover | null): number {
  return cover?.pixels.length ?? 0;
}
