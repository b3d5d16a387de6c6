import { expect, test } from 'vitest';
import { cameraOfBox } from './camera-of-box';

const map = { widthPx: 1000, heightPx: 600 };

test('the whole box is in view, and takes most of the shorter side', () => {
  const box = { west: 122, east: 122.2, south: 30, north: 30.05 };
  const { lon, lat, zoom } = cameraOfBox(box, map);
  expect(lon).toBeCloseTo(122.1, 6);
  expect(lat).toBeCloseTo(30.025, 3);
  const widthPx = ((box.east - box.west) / 360) * 512 * 2 ** zoom;
  expect(widthPx).toBeLessThanOrEqual(800);
  expect(widthPx).toBeGreaterThan(780);
});

test('a high box is held by the height of the map', () => {
  const box = { west: 122, east: 122.01, south: 30, north: 30.2 };
  const { lat, zoom } = cameraOfBox(box, map);
  const heightPx =
    ((box.north - box.south) / 360 / Math.cos((lat * Math.PI) / 180)) * 512 * 2 ** zoom;
  expect(heightPx).toBeLessThan(482);
  expect(heightPx).toBeGreaterThan(470);
});

test('a point is not looked at through a microscope', () => {
  const box = { west: 122, east: 122, south: 30, north: 30 };
  expect(cameraOfBox(box, map)).toEqual({ lon: 122, lat: 30, zoom: 17 });
});

test('what covers the map at the left pushes the box to the right, and leaves it whole', () => {
  const box = { west: 122, east: 122.2, south: 30, north: 30.05 };
  const { lon, zoom } = cameraOfBox(box, { ...map, coveredPx: 300 });
  const pxOf = (at: number) => 500 + ((at - lon) / 360) * 512 * 2 ** zoom;
  expect(pxOf(box.west)).toBeGreaterThan(300);
  expect(pxOf(box.east)).toBeLessThan(1000);
  expect((pxOf(box.west) + pxOf(box.east)) / 2).toBeCloseTo(650, 0);
});

test('what covers the map at the top pushes the box down, and leaves it whole', () => {
  const box = { west: 122, east: 122.01, south: 30, north: 30.2 };
  const { lat, zoom } = cameraOfBox(box, { ...map, coveredTopPx: 116 });
  const scale = (512 * 2 ** zoom) / 360 / Math.cos((30.1 * Math.PI) / 180);
  const pxOf = (at: number) => 300 - (at - lat) * scale;
  expect(pxOf(box.north)).toBeGreaterThan(116);
  expect(pxOf(box.south)).toBeLessThan(600);
  expect((pxOf(box.north) + pxOf(box.south)) / 2).toBeCloseTo(358, -1);
});
