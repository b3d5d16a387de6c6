import { useMapPicture } from '../app/map-picture';

/** A picture that takes longer will not come: nobody looks at the page, or nothing that changed can be drawn. */
const PATIENCE_MS = 1000;

/** Tells how far the colours of the land have come on their way to the screen. */
export class PictureStage {
  private live = false;
  /** Something was asked for and is not on the screen. */
  private asking = false;
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
    this.asking = true;
    if (useMapPicture.getState().stage === 'told') useMapPicture.setState({ stage: 'asked' });
  }

  get isAsking(): boolean {
    return this.asking;
  }

  shown(): void {
    this.asking = false;
    const { shown, stage } = useMapPicture.getState();
    const later = stage === 'told';
    if (!later) clearTimeout(this.timer);
    useMapPicture.setState({ shown: shown + 1, stage: later ? 'told' : 'shown' });
  }

  stop(): void {
    clearTimeout(this.timer);
    useMapPicture.setState({ stage: 'shown', waiting: false });
  }
}
