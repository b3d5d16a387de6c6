import { useMapPicture } from '../app/map-picture';

/** A picture that takes longer will not come: nobody looks at the page, or nothing that changed can be drawn. */
const PATIENCE_MS = 1000;

/** Tells how far the colours of the land have come on their way to the screen. */
export class PictureStage {
  private live = false;
  /** Something was asked for and is not on the screen. */
  private asking = false;
  /** What waits until that is there. */
  private later: (() => void)[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** The map has drawn all it was told first: from here on whatever is told is asked for, and shown. */
  begin(): void {
    this.live = true;
  }

  told(): void {
    if (!this.live) return;
    useMapPicture.setState({ stage: 'told' });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => useMapPicture.setState({ stage: 'shown' }), PATIENCE_MS);
  }

  asked(): void {
    if (!this.live) return;
    this.asking = true;
    if (useMapPicture.getState().stage === 'told') useMapPicture.setState({ stage: 'asked' });
  }

  /** At once, but after a picture that was asked for: what is there is drawn before the next one is begun. */
  whenDrawn(work: () => void): void {
    if (this.asking) this.later.push(work);
    else work();
  }

  /** All of it is there, and the next frame shows it. */
  come(): void {
    if (useMapPicture.getState().stage === 'asked') useMapPicture.setState({ stage: 'come' });
  }

  get isAsking(): boolean {
    return this.asking;
  }

  shown(): void {
    this.asking = false;
    const { shown, stage } = useMapPicture.getState();
    const isNext = stage === 'told';
    if (!isNext) clearTimeout(this.timer);
    useMapPicture.setState({ shown: shown + 1, stage: isNext ? 'told' : 'shown' });
    for (const work of this.later.splice(0)) work();
  }

  stop(): void {
    clearTimeout(this.timer);
    this.later = [];
    useMapPicture.setState({ stage: 'shown', waiting: false });
  }
}
