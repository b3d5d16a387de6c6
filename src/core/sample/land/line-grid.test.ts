import { expect, it } from 'vitest';
import { LineGrid } from './line-grid';
import type { Point } from './local-plane';

const grid = new LineGrid();
grid.add([
  [0, 0],
  [1000, 0],
]);
const square = (x: number, y: number): Point[] => [
  [x, y],
  [x + 10, y],
  [x + 10, y + 10],
  [x, y + 10],
];

it.each([
  ['across the line', 500, -5, true],
  ['just within the distance', 500, 19.5, true],
  ['just beyond it', 500, 20.5, false],
  ['beyond the end', 1020.5, 0, false],
])('tells a ring %s', (_what, x, y, near) => {
  expect(grid.isNear(square(x, y), 20)).toBe(near);
});

it('closes a ring when asked', () => {
  const ring = new LineGrid();
  ring.add(square(0, 0), true);
  expect(ring.isNear(square(-12, 2), 3)).toBe(true);
});
