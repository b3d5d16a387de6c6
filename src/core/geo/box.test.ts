import { expect, it } from 'vitest';
import { boxesMeet, boxOf } from './box';
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
