import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packPolygons } from '../geometry';
import { gridPlaneAbout } from './grid-plane';

const district = packPolygons([
  [
    [
      [121.6, 29.6],
      [122.4, 29.6],
      [122.4, 30.4],
      [121.6, 30.4],
    ],
  ],
]);
const lon = fc.double({ min: 121.6, max: 122.4, noNaN: true });
const lat = fc.double({ min: 29.6, max: 30.4, noNaN: true });

it('gives back what came in, bit for bit', () => {
  fc.assert(
    fc.property(lon, lat, (x, y) => {
      const plane = gridPlaneAbout([district]);
      const point = plane.toGrid(x, y);
      expect(point && plane.toDegrees(point)).toEqual([x, y]);
    }),
  );
});

it('places new points to within one step', () => {
  fc.assert(
    fc.property(lon, lat, (x, y) => {
      const point = gridPlaneAbout([district]).toGrid(x, y) ?? { x: 0, y: 0 };
      const [backLon, backLat] = gridPlaneAbout([district]).toDegrees(point);
      expect(Math.hypot(backLon - x, backLat - y)).toBeLessThan(1e-9);
    }),
  );
});

it('maps nothing that has no place', () => {
  const plane = gridPlaneAbout([district]);
  for (const [x, y] of [
    [Number.NaN, 30],
    [122, Number.POSITIVE_INFINITY],
    [-60, -30],
    [122, 91],
  ] as const) {
    expect(plane.toGrid(x, y)).toBeNull();
  }
  expect(gridPlaneAbout([]).toGrid(0, 0)).toEqual({ x: 0, y: 0 });
});
