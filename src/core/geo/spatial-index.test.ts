import fc from 'fast-check';
import { expect, it } from 'vitest';
import { boxesMeet, boxOf, joinBoxes } from './box';
import { type Geometry, packPolygons } from './geometry';
import {
  boundsOf,
  buildSpatialIndex,
  itemsAtPoint,
  itemsInBox,
  nearestItem,
} from './spatial-index';

/** A field of 0.001° squares, ten by ten; number 10·row + column. */
const field: Geometry[] = Array.from({ length: 100 }, (_, i) =>
  square(122 + (i % 10) * 0.001, 30 + Math.floor(i / 10) * 0.001),
);

function square(lon: number, lat: number): Geometry {
  return packPolygons([
    [
      [
        [lon, lat],
        [lon + 0.001, lat],
        [lon + 0.001, lat + 0.001],
        [lon, lat + 0.001],
      ],
    ],
  ]);
}

it('finds by box what a plain look through the list finds', () => {
  const index = buildSpatialIndex(field);
  const degree = fc.double({ min: -0.002, max: 0.012, noNaN: true });
  fc.assert(
    fc.property(degree, degree, degree, degree, (a, b, c, d) => {
      const box = {
        west: 122 + Math.min(a, b),
        east: 122 + Math.max(a, b),
        south: 30 + Math.min(c, d),
        north: 30 + Math.max(c, d),
      };
      const expected = field.flatMap((geometry, i) =>
        boxesMeet(boxOf(geometry) ?? box, box) ? [i] : [],
      );
      expect(itemsInBox(index, box)).toEqual(expected);
    }),
  );
});

it('picks what lies under a point, both neighbours on their common edge', () => {
  const index = buildSpatialIndex(field);
  expect(itemsAtPoint(index, 122.0035, 30.0025)).toEqual([23]);
  const shared = buildSpatialIndex([
    square(1, 1),
    packPolygons([
      [
        [
          [1, 1],
          [1, 2],
          [0, 2],
          [0, 1],
        ],
      ],
    ]),
  ]);
  expect(itemsAtPoint(shared, 1, 1.0005)).toEqual([0, 1]);
  expect(itemsAtPoint(index, 121, 30)).toEqual([]);
});

it('finds the nearest within a bound', () => {
  const index = buildSpatialIndex(field);
  expect(nearestItem(index, 121.9995, 30.0055, 100)?.item).toBe(50);
  expect(nearestItem(index, 121.9995, 30.0055, 100)?.distanceM).toBeCloseTo(48.2, 0);
  expect(nearestItem(index, 121.9995, 30.0055, 40)).toBeNull();
  // The corner of the first square is 73 m away, though it lies within the box of 60 m to each side.
  expect(nearestItem(index, 121.9995, 29.9995, 60)).toBeNull();
  expect(nearestItem(index, 121.9995, 29.9995, 80)?.item).toBe(0);
  expect(nearestItem(index, 122.0015, 30.0005, 40)).toEqual({ item: 1, distanceM: 0 });
});

it('skips geometries without vertices, and may be empty', () => {
  const index = buildSpatialIndex([packPolygons([]), square(122, 30)]);
  expect(itemsAtPoint(index, 122.0005, 30.0005)).toEqual([1]);
  expect(itemsAtPoint(buildSpatialIndex([]), 122, 30)).toEqual([]);
  expect(nearestItem(buildSpatialIndex([]), 122, 30, 10)).toBeNull();
});

it('knows the box around everything, and that nothing has none', () => {
  const hollow = packPolygons([]);
  expect(boundsOf(buildSpatialIndex([hollow, ...field]))).toEqual(
    joinBoxes(field.flatMap((geometry) => boxOf(geometry) ?? [])),
  );
  expect(boundsOf(buildSpatialIndex([]))).toBeNull();
  expect(boundsOf(buildSpatialIndex([hollow]))).toBeNull();
});
