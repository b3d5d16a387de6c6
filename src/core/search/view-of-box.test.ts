import { expect, test } from 'vitest';
import { viewOfBox } from './view-of-box';

const map = { widthPx: 1000, heightPx: 600, coveredPx: 0 };

test('all of the box is in sight, with room for what lies over the map', () => {
  const { lon, lat, zoom } = viewOfBox({ west: 122, east: 122.2, south: 30, north: 30.05 }, map);
  expect(lon).toBeCloseTo(122.1, 6);
  expect(lat).toBeCloseTo(30.025, 6);
  const widthPx = (0.2 / 360) * 512 * 2 ** zoom;
  expect(widthPx).toBeLessThanOrEqual(750);
  expect(widthPx).toBeGreaterThan(740);
});

test('a high box is held by the height of the map', () => {
  const { lat, zoom } = viewOfBox({ west: 122, east: 122.01, south: 30, north: 30.2 }, map);
  const heightPx = (0.2 / 360 / Math.cos((lat * Math.PI) / 180)) * 512 * 2 ** zoom;
  expect(heightPx).toBeLessThanOrEqual(450);
  expect(heightPx).toBeGreaterThan(440);
});

test('a point is not looked at through a microscope', () => {
  expect(viewOfBox({ west: 122, east: 122, south: 30, north: 30 }, map).zoom).toBe(17);
});

test('what the legend covers pushes the box aside, and leaves it whole', () => {
  const box = { west: 122, east: 122.2, south: 30, north: 30.05 };
  const { lon, zoom } = viewOfBox(box, { ...map, coveredPx: 300 });
  const pxOf = (at: number) => 500 + ((at - lon) / 360) * 512 * 2 ** zoom;
  expect(pxOf(box.west)).toBeGreaterThan(300);
  expect((pxOf(box.west) + pxOf(box.east)) / 2).toBeCloseTo(650, 0);
});
