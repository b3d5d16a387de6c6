import { expect, it } from 'vitest';
import { distanceM, type Point } from './local-plane';
import { wiggle } from './wiggle';

const line = wiggle([0, 0], [5000, 0], 0.15, 200, 7);

it('begins and ends where it should, in short pieces, not straight', () => {
  expect([line[0], line.at(-1)]).toEqual([
    [0, 0],
    [5000, 0],
  ]);
  line.slice(1).forEach((point, i) => {
    expect(distanceM(line[i] as Point, point)).toBeLessThanOrEqual(200);
  });
  expect(Math.max(...line.map(([, y]) => Math.abs(y)))).toBeGreaterThan(50);
});

it('strays no farther on a very long line', () => {
  const long = wiggle([0, 0], [60_000, 0], 0.15, 200, 7);
  expect(Math.max(...long.map(([, y]) => Math.abs(y)))).toBeLessThan(2_000);
});

it('is the same for the same seed', () => {
  expect(wiggle([0, 0], [5000, 0], 0.15, 200, 7)).toEqual(line);
  expect(wiggle([0, 0], [5000, 0], 0.15, 200, 8)).not.toEqual(line);
});
