import fc from 'fast-check';
import { expect, it } from 'vitest';
import { geodesicDistanceM } from '../geo/measure-distance';
import { boxAround, fitBox, fromWorld, scaleOf, toWorld, zoomOfScale } from './map-scale';

const frame = { widthMm: 320, heightMm: 250 };

it('the scale is true eastwards at the latitude it is told for', () => {
  const scale = 25_000;
  const middle = { lon: 122.1, lat: 30.03 };
  const zoom = zoomOfScale(scale, middle.lat);
  // A strip so low that no other latitude is in it.
  const { west, east } = boxAround(middle, zoom, { widthMm: 100, heightMm: 0.001 });
  const ground = geodesicDistanceM([west, middle.lat], [east, middle.lat]);
  expect(ground / 0.1).toBeCloseTo(scale, -1);
  expect(scaleOf(zoom, middle.lat)).toBeCloseTo(scale, 6);
});

it('a box fits into the frame, and fills it one way', () => {
  const lon = fc.double({ min: 120, max: 123, noNaN: true });
  const lat = fc.double({ min: 28, max: 31, noNaN: true });
  const size = fc.double({ min: 0.01, max: 0.8, noNaN: true });
  fc.assert(
    fc.property(lon, lat, size, size, (west, south, width, height) => {
      const box = { west, south, east: west + width, north: south + height };
      const { middle, zoom } = fitBox(box, frame);
      const shown = boxAround(middle, zoom, frame);
      expect(shown.west).toBeLessThan(box.west);
      expect(shown.east).toBeGreaterThan(box.east);
      expect(shown.south).toBeLessThan(box.south);
      expect(shown.north).toBeGreaterThan(box.north);
      const across = width / (shown.east - shown.west);
      const down = height / (shown.north - shown.south);
      expect(Math.max(across, down)).toBeGreaterThan(0.94);
    }),
  );
});

it('a point alone is not drawn larger than 1:500', () => {
  const point = { west: 122, south: 30, east: 122, north: 30 };
  const { middle, zoom } = fitBox(point, frame);
  expect(scaleOf(zoom, middle.lat)).toBeCloseTo(500, 6);
});

it('a place comes back from the world it was put into', () => {
  const { lon, lat } = fromWorld(...toWorld(121.87, 29.91));
  expect([lon, lat]).toEqual([expect.closeTo(121.87, 10), expect.closeTo(29.91, 10)]);
});
