import type { FeatureCollection } from 'geojson';
import type { Camera } from '../app/session';
import type { BasemapSource } from '../core/basemap/basemap-source';
import type { Box } from '../core/geo/box';
import type { Geometry } from '../core/geo/geometry';
import type { DataSourceName, LayerName } from './layer-order';
import type { Palette } from './palette';

/** A place under the pointer: on the ground and on the screen. */
export interface Pointer {
  readonly lon: number;
  readonly lat: number;
  readonly x: number;
  readonly y: number;
}

/** Why an outline stands out. Drawn for the eye only, never read back (A9). */
export type Mark = 'selected' | 'hovered';

/** The map as a plane to draw on, for tools that take gestures themselves. */
export interface Surface {
  element(): HTMLElement;
  project(lon: number, lat: number): { readonly x: number; readonly y: number };
  unproject(x: number, y: number): readonly [lon: number, lat: number];
  setDragging(on: boolean): void;
  setDoubleClickZoom(on: boolean): void;
}

/** Which map of the compare curtain: both draw the same outlines, each by codes of its own. */
export type Side = 'main' | 'other';

/** The outline of one row is now this; null takes it off the map. */
export interface OutlineChange {
  readonly row: number;
  readonly geometry: Geometry | null;
}

export interface Moving {
  readonly animate: boolean;
  /** Not the person's doing: the camera of the session stays as it was. */
  readonly quiet: boolean;
}

export type Cursor = 'default' | 'pointer' | 'crosshair';

type Stop = () => void;

/** The parcels as they are drawn; they can be told before there is a map. */
export interface LandDrawing {
  /** All outlines anew. A parcel is its place in this list, its row; an empty outline draws nothing. */
  setParcels(outlines: readonly Geometry[]): void;
  /** Outlines that changed; a row past the end is added. */
  patchParcels(changes: readonly OutlineChange[]): void;
  /** Display codes (core/theme/display-code), parallel to the rows. */
  setCodes(codes: Uint8Array): void;
  /** Colours of the classes, `#rrggbb`, the first that of 无数据; and whether idle land is hatched. */
  setColors(colors: readonly string[], hatched: boolean): void;
}

/**
 * All the rest of the application knows of the map engine, small enough to be stubbed in a test.
 * The first group changes what is drawn; only `sync` calls it (A8).
 */
export interface Engine extends LandDrawing {
  setData(source: DataSourceName, data: FeatureCollection): void;
  /** The map a person brought along, under everything; null for the built-in one alone. */
  setBasemap(own: BasemapSource | null, opacity: number): void;
  setVisible(layers: readonly LayerName[], visible: boolean): void;
  restyle(palette: Palette): void;
  setCursor(cursor: Cursor): void;

  /** How much larger names are drawn than on a desk. */
  textScale(): number;
  camera(): Camera;
  view(): Box;
  size(): readonly [width: number, height: number];
  jump(camera: Camera): void;
  /** Drawn before it returns: two maps side by side must not be a frame apart. */
  follow(camera: Camera): void;
  fit(box: Box, moving: Moving): void;
  zoomBy(steps: number): void;
  /** While a tool draws, dragging and double clicking do not move the map. */
  holdPan(on: boolean): void;

  readonly surface: Surface;

  /** Where a point of the screen lies now: the map may have moved under a pointer that stood still. */
  placeAt(pointer: Pointer): readonly [lon: number, lat: number];

  onMove(listen: () => void): Stop;
  /** After every movement; quiet when nobody asked for it. */
  onRest(listen: (quiet: boolean) => void): Stop;
  /** Mouse or one finger; null when it left the map. */
  onPointer(listen: (pointer: Pointer | null) => void): Stop;
  onClick(listen: (pointer: Pointer) => void): Stop;
  /** The main button or one finger goes down. */
  onPress(listen: (pointer: Pointer, shift: boolean) => void): Stop;
  onRelease(listen: (pointer: Pointer) => void): Stop;
  /** What was pressed will not be released: a second finger came, or the browser took the pointer away. */
  onCancel(listen: () => void): Stop;
  onDoubleClick(listen: (pointer: Pointer) => void): Stop;
  /** The graphics card had lost the picture and gave it back: what was drawn meanwhile is drawn again. */
  onRestored(listen: () => void): Stop;
  destroy(): void;
}
