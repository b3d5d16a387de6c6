import { expect, it } from 'vitest';
import { boxesMeet, boxHolds, boxOf, growBox, joinBoxes } from './box';
import { packPolygons } from './geometry';

it('holds every vertex', () => {
  expect(
    boxOf(
      packPolygons([
        [
          [
            [1, 2],
            [5, 3],
            [4, -1],
          ],
        ],
        [
          [
            [9, 9],
            [8, 8],
            [9, 8],
          ],
        ],
      ]),
    ),
  ).toEqual({
    west: 1,
    south: -1,
    east: 9,
    north: 9,
  });
  expect(boxOf(packPolygons([]))).toBeNull();
  expect(boxOf(packPolygons([[[[Number.NaN, Number.NaN]]]]))).toBeNull();
});

it('meets what it touches', () => {
  const box = { west: 0, south: 0, east: 1, north: 1 };
  expect(boxesMeet(box, { west: 1, south: 1, east: 2, north: 2 })).toBe(true);
  expect(boxesMeet({ west: 1, south: 1, east: 2, north: 2 }, box)).toBe(true);
  expect(boxesMeet(box, { west: 1.1, south: 0, east: 2, north: 1 })).toBe(false);
  expect(boxesMeet(box, { west: 0, south: -2, east: 1, north: -1 })).toBe(false);
});

it('joins, and joins nothing to null', () => {
  const box = { west: 0, south: 0, east: 1, north: 1 };
  expect(joinBoxes([box, { west: 2, south: -1, east: 3, north: 0.5 }])).toEqual({
    west: 0,
    south: -1,
    east: 3,
    north: 1,
  });
  expect(joinBoxes([box])).toEqual(box);
  expect(joinBoxes([])).toBeNull();
});

it('holds what lies within, its own edge included, and not what only meets it', () => {
  const box = { west: 0, south: 0, east: 2, north: 2 };
  expect(boxHolds(box, { west: 0.5, south: 0.5, east: 1, north: 1 })).toBe(true);
  expect(boxHolds(box, box)).toBe(true);
  expect(boxHolds(box, { ...box, east: 2.1 })).toBe(false);
  expect(boxHolds(box, { ...box, south: -0.1 })).toBe(false);
});

it('grows by a share of each side, and shrinks to its middle', () => {
  const box = { west: 0, south: 0, east: 2, north: 4 };
  expect(growBox(box, 0.5)).toEqual({ west: -1, south: -2, east: 3, north: 6 });
  expect(growBox(box, -0.5)).toEqual({ west: 1, south: 2, east: 1, north: 2 });
});
