import type { MapLibreMap, StyleSpecification } from 'maplibre-gl';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { dressMap } from './dress-map';
import type { Palette } from './palette';
import { layersOf } from './style';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => setTimeout(draw, FRAME_MS));
  vi.stubGlobal('cancelAnimationFrame', clearTimeout);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const FRAME_MS = 16;

const palette = { scheme: 'light', ground: 'light', labelPx: 12, fill: '#bcd3da' } as Palette;
const all = layersOf(palette).map(({ id }) => id);

/** As much of a map as is dressed. */
function dressed(zoom: number, hasLand: boolean) {
  const styles: string[][] = [];
  const heard = new Map<string, () => void>();
  const removed: string[] = [];
  let whole = 0;
  const map = {
    getZoom: () => zoom,
    setStyle: ({ layers }: StyleSpecification) => styles.push(layers.map(({ id }) => id)),
    once: (event: string, listen: () => void) => heard.set(event, listen),
    getLayer: (id: string) => styles.at(-1)?.includes(id),
    removeLayer: (id: string) => removed.push(id),
    removeSource: () => {},
  };
  dressMap(map as unknown as MapLibreMap, palette, 'main', hasLand, () => whole++);
  const fire = (event: string) => heard.get(event)?.();
  return { styles, fire, removed, times: () => whole };
}

it('without land in hand the style comes whole', () => {
  const { styles, fire, times } = dressed(11, false);
  expect(styles).toEqual([all]);
  expect(times()).toBe(0);
  fire('style.load');
  expect(times()).toBe(1);
});

it('with land in hand its picture comes first, far out the one that stays', () => {
  const { styles, fire, times, removed } = dressed(11, true);
  expect(styles).toEqual([['land', 'parcel-raster']]);
  fire('load');
  // The picture is on the screen when the next frame begins.
  vi.advanceTimersByTime(FRAME_MS - 1);
  expect(times()).toBe(0);
  vi.advanceTimersByTime(2);
  expect(styles[1]).toEqual(all);
  expect(times()).toBe(1);
  fire('idle');
  expect(removed).toEqual([]);
  vi.advanceTimersByTime(1000);
  expect(styles).toHaveLength(2);
});

it('near the ground a picture stands in for the outlines, under them, until they are there', () => {
  const { styles, fire, removed } = dressed(15, true);
  expect(styles).toEqual([['land', 'parcel-first']]);
  fire('load');
  vi.advanceTimersByTime(FRAME_MS + 1);
  const at = styles[1]?.indexOf('parcel-first') ?? -1;
  expect(styles[1]?.[at + 1]).toBe('parcel-fill');
  expect(styles[1]).toHaveLength(all.length + 1);
  fire('idle');
  expect(removed).toEqual(['parcel-first']);
});

it('a picture that does not come keeps nothing back, nor does one of a map that is gone', () => {
  const slow = dressed(11, true);
  vi.advanceTimersByTime(1000);
  expect(slow.times()).toBe(0);
  slow.fire('style.load');
  vi.advanceTimersByTime(400);
  expect(slow.times()).toBe(1);
  for (const reached of ['style.load', 'load']) {
    const gone = dressed(11, true);
    gone.fire(reached);
    gone.fire('remove');
    vi.advanceTimersByTime(1000);
    expect(gone.times()).toBe(0);
  }
});
