import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packPolygons, type Ring, ringPoints, ringStart, unpackPolygons } from './geometry';

const outer: Ring = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
];
const hole: Ring = [
  [1, 1],
  [2, 1],
  [2, 2],
];
const island: Ring = [
  [9, 9],
  [10, 9],
  [10, 10],
];

it('packs rings and polygons by their ends', () => {
  const packed = packPolygons([[outer, hole], [island]]);
  expect(packed.rings).toEqual([4, 7, 10]);
  expect(packed.polygons).toEqual([2, 3]);
  expect([0, 1, 2].map((ring) => ringStart(packed, ring))).toEqual([0, 4, 7]);
  expect(ringPoints(packed, 1)).toEqual(hole);
  expect(ringPoints(packed, 9)).toEqual([]);
});

it('drops a repeated closing vertex and only that', () => {
  const packed = packPolygons([[[...outer, [0, 0]]]]);
  expect(ringPoints(packed, 0)).toEqual(outer);
  expect(packPolygons([[[[1, 1]]]]).rings).toEqual([1]);
  expect(packPolygons([]).polygons).toEqual([]);
});

it('unpacks what it packed', () => {
  const point = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }));
  const ring = fc
    .array(point, { minLength: 3, maxLength: 6 })
    .filter((r) => r[0]?.join() !== r[r.length - 1]?.join());
  fc.assert(
    fc.property(
      fc.array(fc.array(ring, { minLength: 1, maxLength: 3 }), { maxLength: 3 }),
      (polygons) => {
        expect(unpackPolygons(packPolygons(polygons))).toEqual(polygons);
      },
    ),
  );
});
