import type { FeatureCollection } from 'geojson';
import type { Camera } from '../app/session';
import type { Box } from '../core/geo/box';
import type { Geometry } from '../core/geo/geometry';
import type { Cursor, Engine, Mark, Moving, OutlineChange, Pointer } from './engine-contract';
import type { DataSourceName, LayerName } from './layer-order';

/** What a test plays as the person's doing. */
type Gesture = 'click' | 'press' | 'release' | 'double-click' | 'pointer';

/** An engine without a screen: remembers what it was told and lets a test play the person. */
export interface StubEngine extends Engine {
  readonly sent: { source: DataSourceName; data: FeatureCollection }[];
  readonly fits: { box: Box; moving: Moving }[];
  readonly jumps: Camera[];
  readonly outlines: (readonly Geometry[])[];
  readonly patches: (readonly OutlineChange[])[];
  readonly codes: Uint8Array[];
  readonly colors: (readonly string[])[];
  readonly hidden: ReadonlySet<LayerName>;
  readonly held: { pan: boolean; cursor: Cursor };
  marked(mark: Mark): number;
  rest(camera: Camera, quiet?: boolean): void;
  resize(width: number, height: number): void;
  click(lon: number, lat: number): void;
  play(gesture: Gesture, pointer: Pointer, shift?: boolean): void;
  leave(): void;
  cancel(): void;
  restore(): void;
}

export function stubEngine(): StubEngine {
  let camera: Camera = { lon: 122.1, lat: 30, zoom: 12 };
  let size: [number, number] = [1000, 800];
  const hidden = new Set<LayerName>();
  const moves = new Set<() => void>();
  const rests = new Set<(quiet: boolean) => void>();
  const cancels = new Set<() => void>();
  const restored = new Set<() => void>();
  const pointers = new Set<(pointer: Pointer | null) => void>();
  const clicks = new Set<(pointer: Pointer) => void>();
  const presses = new Set<(pointer: Pointer, shift: boolean) => void>();
  const releases = new Set<(pointer: Pointer) => void>();
  const doubleClicks = new Set<(pointer: Pointer) => void>();
  const heard = {
    click: clicks,
    press: presses,
    release: releases,
    'double-click': doubleClicks,
    pointer: pointers,
  };
  const listen =
    <F>(listeners: Set<F>) =>
    (listener: F) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    };
  const rest = (quiet: boolean) => {
    for (const listener of moves) listener();
    for (const listener of rests) listener(quiet);
  };
  const play = (gesture: Gesture, pointer: Pointer, shift = false) => {
    for (const listener of heard[gesture]) listener(pointer, shift);
  };
  const engine: StubEngine = {
    sent: [],
    fits: [],
    jumps: [],
    outlines: [],
    patches: [],
    codes: [],
    colors: [],
    hidden,
    held: { pan: false, cursor: 'default' },
    setData: (source, data) => void engine.sent.push({ source, data }),
    setParcels: (outlines) => void engine.outlines.push(outlines),
    patchParcels: (changes) => void engine.patches.push(changes),
    setCodes: (codes) => void engine.codes.push(codes),
    setColors: (colors) => void engine.colors.push(colors),
    setBasemap: () => {},
    setVisible: (layers, visible) => {
      for (const layer of layers) visible ? hidden.delete(layer) : hidden.add(layer);
    },
    restyle: () => {},
    setCursor: (cursor) => {
      engine.held.cursor = cursor;
    },
    textScale: () => 1,
    camera: () => camera,
    view: () => ({
      west: camera.lon - 0.1,
      south: camera.lat - 0.1,
      east: camera.lon + 0.1,
      north: camera.lat + 0.1,
    }),
    size: () => size,
    jump: (to) => {
      engine.jumps.push(to);
      camera = to;
      rest(true);
    },
    follow: (to) => engine.jump(to),
    fit: (box, moving) => {
      engine.fits.push({ box, moving });
      camera = { lon: (box.west + box.east) / 2, lat: (box.south + box.north) / 2, zoom: 14 };
      rest(moving.quiet);
    },
    zoomBy: () => {},
    holdPan: (on) => {
      engine.held.pan = on;
    },
    surface: {
      element: () => document.body,
      project: (lon, lat) => ({ x: lon, y: lat }),
      unproject: (x, y) => [x, y],
      setDragging: () => {},
      setDoubleClickZoom: () => {},
    },
    placeAt: ({ lon, lat }) => [lon, lat],
    onMove: listen(moves),
    onRest: listen(rests),
    onPointer: listen(pointers),
    onClick: listen(clicks),
    onPress: listen(presses),
    onRelease: listen(releases),
    onCancel: listen(cancels),
    onDoubleClick: listen(doubleClicks),
    onRestored: listen(restored),
    destroy: () => {},
    marked: (mark) => {
      const drawn = engine.sent.findLast(({ source }) => source === 'marked')?.data.features ?? [];
      return drawn.filter(({ properties }) => properties?.mark === mark).length;
    },
    rest: (to, quiet = false) => {
      camera = to;
      rest(quiet);
    },
    resize: (width, height) => {
      size = [width, height];
      rest(false);
    },
    click: (lon, lat) => play('click', { lon, lat, x: 0, y: 0 }),
    play,
    leave: () => {
      for (const listener of pointers) listener(null);
    },
    cancel: () => {
      for (const listener of cancels) listener();
    },
    restore: () => {
      for (const listener of restored) listener();
    },
  };
  return engine;
}
