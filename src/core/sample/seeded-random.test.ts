import { expect, it } from 'vitest';
import { seededRandom } from './seeded-random';

const take = (seed: number, count: number) => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, random);
};

it('is mulberry32, so the invented data never changes between machines', () => {
  // The first numbers of the published algorithm for seed 0.
  expect(take(0, 2)).toEqual([0.26642920868471265, 0.0003297457005828619]);
});

it('gives the same for a seed and another for the next', () => {
  expect(take(11, 5)).toEqual(take(11, 5));
  expect(take(11, 5)).not.toEqual(take(12, 5));
  expect(new Set(take(11, 1000)).size).toBe(1000);
});

it('stays in [0, 1) and spreads evenly', () => {
  const numbers = take(330_902, 10_000);
  for (const number of numbers) expect(number >= 0 && number < 1).toBe(true);
  const tenths = Array.from({ length: 10 }, (_, i) => {
    return numbers.filter((number) => Math.floor(number * 10) === i).length;
  });
  expect(Math.min(...tenths)).toBeGreaterThan(900);
  expect(Math.max(...tenths)).toBeLessThan(1100);
});
