import type { MapLibreMap } from 'maplibre-gl';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepBack } from './first-picture';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** As much of a map as is kept back. */
function aMap() {
  const style = { visibility: '' };
  let loaded = () => {};
  const map = {
    getCanvas: () => ({ style }),
    once: (_: 'load', listen: () => void) => {
      loaded = listen;
    },
  };
  keepBack(map as unknown as MapLibreMap);
  return { style, load: () => loaded() };
}

it('a map shows itself when its picture is whole', () => {
  const { style, load } = aMap();
  expect(style.visibility).toBe('hidden');
  load();
  expect(style.visibility).toBe('');
});

it('a map that takes long shows what there is', () => {
  const { style } = aMap();
  vi.advanceTimersByTime(400);
  expect(style.visibility).toBe('');
});
