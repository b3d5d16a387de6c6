import { expect, it } from 'vitest';
import { drawFrom, quantile, shareAt } from './draw';
import { seededRandom } from './seeded-random';

const table = [
  [0, -2],
  [0.5, 0],
  [1, 30],
] as const;

it.each([
  [-1, -2],
  [0, -2],
  [0.25, -1],
  [0.5, 0],
  [0.75, 15],
  [2, 30],
])('reads a table at %s as %s', (at, value) => {
  expect(quantile(table, at)).toBe(value);
});

it('finds the share of a value again', () => {
  for (const at of [0, 0.2, 0.5, 0.8, 1]) {
    expect(shareAt(table, quantile(table, at))).toBeCloseTo(at, 12);
  }
  expect([shareAt(table, -9), shareAt(table, 99)]).toEqual([0, 1]);
});

it('draws whole numbers up to both ends, and every choice', () => {
  const draw = drawFrom(seededRandom(5));
  const drawn = new Set(Array.from({ length: 200 }, () => draw.whole(1, 4)));
  expect([...drawn].sort()).toEqual([1, 2, 3, 4]);
  const chosen = new Set(Array.from({ length: 200 }, () => draw.of(['甲', '乙', '丙'])));
  expect(chosen.size).toBe(3);
});

it('hits about so often', () => {
  const draw = drawFrom(seededRandom(6));
  const hits = Array.from({ length: 1000 }, () => draw.in(0.1)).filter(Boolean).length;
  expect(Math.abs(hits - 100)).toBeLessThan(30);
});
