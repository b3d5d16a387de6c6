import type { FeatureCollection } from 'geojson';
import type { Camera } from '../app/session';
import type { Box } from '../core/geo/box';
import type { Engine, Mark, Moving, Pointer } from './engine-contract';
import type { SourceName } from './layer-order';

/** An engine without a screen: remembers what it was told and lets a test play the person. */
export interface StubEngine extends Engine {
  readonly sent: { source: SourceName; data: FeatureCollection }[];
  readonly fits: { box: Box; moving: Moving }[];
  readonly jumps: Camera[];
  marked(mark: Mark): string[];
  rest(camera: Camera, quiet?: boolean): void;
  resize(width: number, height: number): void;
  click(lon: number, lat: number): void;
}

export function stubEngine(): StubEngine {
  let camera: Camera = { lon: 122.1, lat: 30, zoom: 12 };
  let size: [number, number] = [1000, 800];
  const marks = new Set<string>();
  const rests = new Set<(quiet: boolean) => void>();
  const clicks = new Set<(pointer: Pointer) => void>();
  const listen =
    <F>(listeners: Set<F>) =>
    (listener: F) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    };
  const rest = (quiet: boolean) => {
    for (const listener of rests) listener(quiet);
  };
  const engine: StubEngine = {
    sent: [],
    fits: [],
    jumps: [],
    setData: (source, data) => void engine.sent.push({ source, data }),
    setMark: (id, mark, on) =>
      void (on ? marks.add(`${mark} ${id}`) : marks.delete(`${mark} ${id}`)),
    restyle: () => {},
    setPointing: () => {},
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
    fit: (box, moving) => {
      engine.fits.push({ box, moving });
      camera = { lon: (box.west + box.east) / 2, lat: (box.south + box.north) / 2, zoom: 14 };
      rest(moving.quiet);
    },
    zoomBy: () => {},
    placeAt: ({ lon, lat }) => [lon, lat],
    onMove: () => () => {},
    onRest: listen(rests),
    onPointer: () => () => {},
    onClick: listen(clicks),
    destroy: () => {},
    marked: (mark) =>
      [...marks].filter((key) => key.startsWith(mark)).map((key) => key.slice(mark.length + 1)),
    rest: (to, quiet = false) => {
      camera = to;
      rest(quiet);
    },
    resize: (width, height) => {
      size = [width, height];
      rest(false);
    },
    click: (lon, lat) => {
      for (const listener of clicks) listener({ lon, lat, x: 0, y: 0 });
    },
  };
  return engine;
}
