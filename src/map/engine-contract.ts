import type { FeatureCollection } from 'geojson';
import type { Camera } from '../app/session';
import type { Box } from '../core/geo/box';
import type { SourceName } from './layer-order';
import type { Palette } from './palette';

/** A place under the pointer: on the ground and on the screen. */
export interface Pointer {
  readonly lon: number;
  readonly lat: number;
  readonly x: number;
  readonly y: number;
}

/** The states a parcel is drawn in. Written for the eye only, never read back (A9). */
export type Mark = 'selected' | 'hovered';

export interface Moving {
  readonly animate: boolean;
  /** Not the person's doing: the camera of the session stays as it was. */
  readonly quiet: boolean;
}

type Stop = () => void;

/**
 * All the rest of the application knows of the map engine, small enough to be stubbed in a test.
 * The first group changes what is drawn; only `sync` calls it (A8).
 */
export interface Engine {
  setData(source: SourceName, data: FeatureCollection): void;
  /** On a parcel and on its name. */
  setMark(id: string, mark: Mark, on: boolean): void;
  restyle(palette: Palette): void;
  setPointing(pointing: boolean): void;

  /** How much larger names are drawn than on a desk. */
  textScale(): number;
  camera(): Camera;
  view(): Box;
  size(): readonly [width: number, height: number];
  jump(camera: Camera): void;
  fit(box: Box, moving: Moving): void;
  zoomBy(steps: number): void;

  /** Where a point of the screen lies now: the map may have moved under a pointer that stood still. */
  placeAt(pointer: Pointer): readonly [lon: number, lat: number];

  onMove(listen: () => void): Stop;
  /** After every movement; quiet when nobody asked for it. */
  onRest(listen: (quiet: boolean) => void): Stop;
  onPointer(listen: (pointer: Pointer | null) => void): Stop;
  onClick(listen: (pointer: Pointer) => void): Stop;
  destroy(): void;
}
