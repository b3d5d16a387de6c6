import { expect, it } from 'vitest';
import { geodesicAreaM2 } from './geodesic-area';
import { packPolygons, type Ring } from './geometry';
import { turfAreaM2 } from './turf-area';

const square: Ring = [
  [122, 30],
  [122.01, 30],
  [122.01, 30.01],
  [122, 30.01],
];
const hole: Ring = [
  [122.002, 30.002],
  [122.004, 30.002],
  [122.004, 30.004],
];

it('reads 0.11 % more than the ellipsoid', () => {
  const shape = packPolygons([
    [square, hole],
    [
      [
        [122.1, 30],
        [122.11, 30],
        [122.1, 30.01],
      ],
    ],
  ]);
  const excess = turfAreaM2(shape) / geodesicAreaM2(shape) - 1;
  expect(excess).toBeGreaterThan(0.00108);
  expect(excess).toBeLessThan(0.00118);
});

it('is zero while there is nothing yet', () => {
  expect(turfAreaM2(packPolygons([]))).toBe(0);
  expect(turfAreaM2(packPolygons([[square.slice(0, 2)]]))).toBe(0);
});
