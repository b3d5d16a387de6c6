import { expect, it } from 'vitest';
import type { Ring } from '../geo/geometry';
import { chamferCorner } from './chamfer-corner';

const square: Ring = [
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 10],
];

it('puts two vertices on the edges where the corner was', () => {
  expect(chamferCorner(square, 1, 0.2)).toEqual([
    [0, 0],
    [8, 0],
    [10, 2],
    [10, 10],
    [0, 10],
  ]);
});

it('goes round the end of the ring', () => {
  expect(chamferCorner(square, 0, 0.2).slice(0, 2)).toEqual([
    [0, 2],
    [2, 0],
  ]);
  expect(chamferCorner(square, -1, 0.2)).toEqual(chamferCorner(square, 3, 0.2));
});

it('leaves a ring without that corner as it is', () => {
  expect(chamferCorner(square, 4, 0.2)).toBe(square);
  expect(chamferCorner([], 0, 0.2)).toEqual([]);
});
