import type { FeatureCollection } from 'geojson';
import type { Camera } from '../../app/session';

/** The map on the other side, as the curtain needs it. */
export interface OtherMap {
  /** Stands where the first map stands, drawn before this returns: a frame later would be seen as a tear. */
  follow(camera: Camera): void;
  drawSketch(sketch: FeatureCollection): void;
}

/** Starts the second map in an empty element; it ends with the signal. Null if that came first. */
export type MountOther = (ground: HTMLElement, signal: AbortSignal) => Promise<OtherMap | null>;

export interface Curtain {
  /** What tools draw goes over both sides. */
  drawSketch(sketch: FeatureCollection): void;
  stop(): void;
}
