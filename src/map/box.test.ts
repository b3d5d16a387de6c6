import { expect, it } from 'vitest';
import { packPolygons } from '../core/geo/geometry';
import { boxesMeet, boxHolds, boxOf, growBox, joinBoxes } from './box';

const square = packPolygons([
  [
    [
      [122, 30],
      [122.2, 30],
      [122.2, 30.1],
      [122, 30.1],
    ],
  ],
]);

it('bounds a geometry, and says when there is nothing to bound', () => {
  expect(boxOf(square)).toEqual([122, 30, 122.2, 30.1]);
  expect(boxOf(packPolygons([]))).toBeNull();
});

it('joins, and joins nothing to null', () => {
  expect(
    joinBoxes([
      [0, 0, 1, 1],
      [2, -1, 3, 0.5],
    ]),
  ).toEqual([0, -1, 3, 1]);
  expect(joinBoxes([])).toBeNull();
});

it('knows meeting from holding', () => {
  expect(boxesMeet([0, 0, 2, 2], [1, 1, 3, 3])).toBe(true);
  expect(boxesMeet([0, 0, 1, 1], [2, 2, 3, 3])).toBe(false);
  expect(boxHolds([0, 0, 2, 2], [0.5, 0.5, 1, 1])).toBe(true);
  expect(boxHolds([0, 0, 2, 2], [1, 1, 3, 3])).toBe(false);
  expect(growBox([0, 0, 2, 4], 0.5)).toEqual([-1, -2, 3, 6]);
});
