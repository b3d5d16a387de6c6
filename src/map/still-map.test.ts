import type { CustomLayerInterface, MapLibreMap } from 'maplibre-gl';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { DrawingContext } from './engine-context';
import type { Palette } from './palette';
import { StillMap } from './still-map';
import { layersOf } from './style';

const palette = { scheme: 'light', ground: 'light', labelPx: 12, fill: '#bcd3da' } as Palette;
const layers = layersOf(palette);
/** As much of a map as is kept as pictures. */
class StubMap {
  order = layers.map(({ id }) => id as string);
  readonly opacity = new Map<string, unknown>([['basemap-own-image', 0.6]]);
  /** Pictures taken, by class, and how many times the map was drawn by then. */
  readonly copied: string[] = [];
  cleared = 0;
  redrawn = 0;
  shown: string[] = [];
  lost = false;
  private readonly heard = new Map<string, ((event: object) => void)[]>();
  private readonly added = new Map<string, CustomLayerInterface>();
  private restored = () => {};

  readonly context: DrawingContext = {
    begin: () => {},
    draw: (work) => {
      if (!this.lost) work();
    },
    onRestored: (listen) => {
      this.restored = listen;
      return () => {};
    },
  };

  on(name: string, listen: (event: object) => void) {
    this.heard.set(name, [...(this.heard.get(name) ?? []), listen]);
  }
  fire(name: string, event: object = {}) {
    for (const listen of this.heard.get(name) ?? []) listen(event);
  }
  /** A frame, as the engine draws it. */
  frame() {
    const gl = { clearColor: () => {}, clear: () => this.cleared++ };
    for (const id of this.order) this.added.get(id)?.render(gl as never, null as never);
    this.fire('render');
  }
  restore() {
    this.lost = false;
    this.added.clear();
    this.order = layers.map(({ id }) => id);
    this.restored();
  }
  getLayer(id: string) {
    return this.order.includes(id) ? (layers.find((layer) => layer.id === id) ?? {}) : undefined;
  }
  getLayersOrder() {
    return this.order;
  }
  addLayer(layer: CustomLayerInterface, before: string) {
    this.added.set(layer.id, layer);
    this.order.splice(this.order.indexOf(before), 0, layer.id);
  }
  removeLayer(id: string) {
    this.added.delete(id);
    this.order = this.order.filter((other) => other !== id);
  }
  getPaintProperty(id: string) {
    return this.opacity.get(id);
  }
  setPaintProperty(id: string, property: string, value: unknown) {
    expect(property).toMatch(/^(background|fill|line|raster|text|circle)-opacity$/);
    this.opacity.set(id, value);
  }
  getSource() {
    return {};
  }
  isSourceLoaded() {
    return true;
  }
  getCanvas() {
    return { width: 10, height: 20, style: { width: '10px', height: '20px' } };
  }
  getCanvasContainer() {
    return {
      append: (...pictures: { className: string }[]) => {
        this.shown = pictures.map(({ className }) => className);
      },
    };
  }
  redraw() {
    this.redrawn++;
  }

  get muted() {
    return [...this.opacity].filter(([, opacity]) => opacity === 0).map(([id]) => id);
  }
}

let map: StubMap;
let still: StillMap;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', {
    createElement: () => {
      const picture = {
        className: '',
        style: {},
        remove: () => {
          map.shown = map.shown.filter((name) => name !== picture.className);
        },
        getContext: () => ({ drawImage: () => map.copied.push(picture.className) }),
      };
      return picture;
    },
  });
  map = new StubMap();
  still = new StillMap(map as unknown as MapLibreMap, map.context);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const places = layers.map(({ id }) => id as string);
const land = layers.slice(places.indexOf('parcel-raster'), places.indexOf('block-fill'));
const besides = layers.filter((layer) => !land.includes(layer));
const PICTURES = ['mutu-map-still mutu-map-behind', 'mutu-map-still mutu-map-before'];

/** Changes as often as a slider played makes them. */
function run(times = 4): void {
  for (let i = 0; i < times; i++) {
    still.keep();
    vi.advanceTimersByTime(50);
  }
}

function kept(): void {
  map.fire('idle');
  run();
  map.frame();
}

it('a run of changes on a map at rest takes pictures of all but the land, which is then drawn alone', async () => {
  map.fire('idle');
  run();
  expect(map.order.indexOf('copy-behind')).toBe(map.order.indexOf('parcel-raster') - 1);
  expect(map.order.indexOf('clear-before')).toBe(map.order.indexOf('block-fill') - 1);
  expect([map.copied, map.muted]).toEqual([[], []]);
  map.frame();
  expect([map.copied, map.cleared, map.shown]).toEqual([PICTURES, 1, PICTURES]);
  expect(new Set(map.muted)).toEqual(new Set(besides.map(({ id }) => id)));
  expect(map.order).toEqual(places);
  // The frame they were taken in shows what stands above the land alone: nobody sees it.
  await Promise.resolve();
  expect(map.redrawn).toBe(1);
  run();
  map.frame();
  expect(map.copied).toHaveLength(2);
});

it('a single change, or some far apart, are drawn as they are', () => {
  map.fire('idle');
  still.keep();
  vi.advanceTimersByTime(60);
  still.keep();
  vi.advanceTimersByTime(301);
  still.keep();
  expect(map.order).toEqual(places);
});

it('changes whose frames take long are a run of them too', () => {
  map.fire('idle');
  for (let i = 0; i < 3; i++) {
    still.keep();
    vi.advanceTimersByTime(900);
    map.frame();
    vi.advanceTimersByTime(30);
  }
  expect(map.copied).toEqual(PICTURES);
});

it('nothing is copied of a map on its way, until it has stood still for a second', () => {
  run();
  expect(map.order).toEqual(places);
  run(20);
  expect(map.order).toContain('copy-behind');
});

it('all is drawn again, as it was, before the map moves or tiles of the basemap change', () => {
  for (const [name, event] of [
    ['move', {}],
    ['sourcedata', { sourceId: 'basemap-near', coord: {} }],
  ] as const) {
    kept();
    map.fire(name, event);
    expect(map.muted).toEqual([]);
    expect(map.opacity.get('basemap-own-image')).toBe(0.6);
    // What lies behind stays until the engine has drawn it.
    expect(map.shown).toEqual(PICTURES);
    map.frame();
    expect(map.shown).toEqual([]);
  }
  kept();
  map.fire('sourcedata', { sourceId: 'basemap-near' });
  map.fire('sourcedata', { sourceId: 'parcel-raster', coord: {} });
  expect(map.muted).not.toEqual([]);
});

it('a map that moves before the pictures are taken keeps none', async () => {
  map.fire('idle');
  run();
  map.fire('move');
  await Promise.resolve();
  expect(map.redrawn).toBe(1);
  map.frame();
  expect([map.copied, map.muted, map.order]).toEqual([[], [], places]);
});

it('pictures the graphics lost leave the map as it was', () => {
  kept();
  map.lost = true;
  map.fire('move');
  expect(map.muted).not.toEqual([]);
  map.restore();
  expect(map.muted).toEqual([]);
});

it('no layer from the land up is painted first of all, as the engine does with what hides the rest', () => {
  const opaque = layers
    .slice(places.indexOf('parcel-raster'))
    .filter(
      ({ type, paint }) =>
        type === 'background' ||
        (type === 'fill' &&
          !('fill-pattern' in (paint ?? {})) &&
          typeof (paint as { 'fill-color': unknown })['fill-color'] === 'string' &&
          ((paint as { 'fill-opacity'?: unknown })['fill-opacity'] ?? 1) === 1),
    );
  expect(opaque).toEqual([]);
});

it('no opacity of the basemap differs from thing to thing: setting it makes no tile anew', () => {
  const basemap = layers.slice(0, places.indexOf('graticule'));
  const data = basemap.flatMap(({ id, paint }) =>
    Object.entries(paint ?? {})
      .filter(
        ([name, value]) => name.endsWith('opacity') && JSON.stringify(value).includes('"get"'),
      )
      .map(([name]) => `${id} ${name}`),
  );
  expect(data).toEqual([]);
  expect(basemap.length).toBeGreaterThan(15);
});
