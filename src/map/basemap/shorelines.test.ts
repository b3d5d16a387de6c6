import { expect, it } from 'vitest';
import { closeAlongBox, joinPieces } from '../../../scripts/basemap/join-shorelines.mjs';

const box = { west: 0, south: 0, east: 10, north: 10 };

it('pieces that meet become one line; one that ends where it began is a ring', () => {
  const { rings, lines } = joinPieces([
    [
      [5, 5],
      [5, 10],
    ],
    [
      [5, 0],
      [5, 5],
    ],
    [
      [1, 1],
      [2, 1],
      [1, 2],
      [1, 1],
    ],
    [
      [7, 1],
      [8, 1],
    ],
    [
      [8, 1],
      [7, 2],
      [7, 1],
    ],
  ]);
  expect(lines).toEqual([
    [
      [5, 0],
      [5, 5],
      [5, 10],
    ],
  ]);
  expect(rings).toHaveLength(2);
});

it('the land on the left of a shore is closed along the edge of the box', () => {
  // Northwards through the middle: the land is the western half.
  expect(
    closeAlongBox(
      [
        [
          [5, 0],
          [5, 10],
        ],
      ],
      box,
    ),
  ).toEqual([
    [
      [5, 0],
      [5, 10],
      [0, 10],
      [0, 0],
      [5, 0],
    ],
  ]);
});

it('two shores bound one land between them', () => {
  const rings = closeAlongBox(
    [
      [
        [6, 0],
        [6, 10],
      ],
      [
        [4, 10],
        [4, 0],
      ],
    ],
    box,
  );
  expect(rings).toEqual([
    [
      [6, 0],
      [6, 10],
      [4, 10],
      [4, 0],
      [6, 0],
    ],
  ]);
});

it('a shore that breaks off inside the box is an error, not a guess', () => {
  expect(() =>
    closeAlongBox(
      [
        [
          [5, 0],
          [5, 5],
        ],
      ],
      box,
    ),
  ).toThrow('breaks off');
});
