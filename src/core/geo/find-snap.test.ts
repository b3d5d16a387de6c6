import { expect, it } from 'vitest';
import { findSnap } from './find-snap';
import { packPolygons } from './geometry';
import { buildSpatialIndex } from './spatial-index';

/** Two plots side by side; one metre is about 1.04e-5° of longitude and 0.9e-5° of latitude here. */
const index = buildSpatialIndex([
  packPolygons([
    [
      [
        [122, 30],
        [122.001, 30],
        [122.001, 30.001],
        [122, 30.001],
      ],
    ],
  ]),
  packPolygons([
    [
      [
        [122.002, 30],
        [122.003, 30],
        [122.003, 30.001],
        [122.002, 30.001],
      ],
    ],
  ]),
]);

it('catches a vertex before a nearer edge', () => {
  const snap = findSnap(index, 122.00002, 30.000001, 5);
  expect(snap).toMatchObject({ kind: 'vertex', item: 0, vertex: 0, lon: 122, lat: 30 });
  expect(snap?.distanceM).toBeCloseTo(1.93, 1);
});

it('catches an edge where no vertex is near', () => {
  const snap = findSnap(index, 122.0005, 30.00002, 5);
  expect(snap).toMatchObject({ kind: 'edge', item: 0, vertex: 0, lat: 30 });
  expect(snap?.lon).toBeCloseTo(122.0005, 9);
  expect(snap?.distanceM).toBeCloseTo(2.22, 1);
});

it('takes the closing edge too, and the nearest of two plots', () => {
  expect(findSnap(index, 121.99999, 30.0005, 5)).toMatchObject({
    kind: 'edge',
    item: 0,
    vertex: 3,
  });
  expect(findSnap(index, 122.0016, 30.0005, 100)).toMatchObject({ item: 1 });
});

it('lets go beyond the tolerance, and of what is being drawn', () => {
  expect(findSnap(index, 122.0005, 29.9999, 5)).toBeNull();
  expect(findSnap(index, 122.00002, 30.000001, 5, new Set([0]))).toBeNull();
});
