import { expect, it } from 'vitest';
import type { Point } from '../land/local-plane';
import { seededRandom } from '../seeded-random';
import { type BlockPlot, cutBlock } from './cut-block';
import { shareCorners } from './share-corners';

const random = seededRandom(3);
const plots = cutBlock(240, 120, () => 3000, random);

it('fills the block but for fronts that stand back', () => {
  const filled = plots.reduce((sum, plot) => sum + areaM2(plot), 0);
  expect(filled).toBeLessThanOrEqual(240 * 120);
  expect(filled).toBeGreaterThan(240 * 120 * 0.96);
});

it('cuts until plots are about as large as wished', () => {
  expect(plots.length).toBeGreaterThan(5);
  expect(Math.max(...plots.map(areaM2))).toBeLessThanOrEqual(3000 * 1.7);
});

it('leaves a block alone that is no larger than wished', () => {
  expect(
    cutBlock(
      100,
      60,
      () => 6000,
      () => 0.5,
    ),
  ).toEqual([
    [
      [0, 0],
      [100, 0],
      [100, 60],
      [0, 60],
    ],
  ]);
});

it('gives a plot the corners its neighbours have on its sides', () => {
  const [long, ...short] = shareCorners([
    rect(0, 0, 40, 20),
    rect(0, 20, 16, 40),
    rect(16, 20, 40, 40),
  ]);
  expect(long).toEqual([
    [0, 0],
    [40, 0],
    [40, 20],
    [16, 20],
    [0, 20],
  ]);
  expect(short.map((plot) => plot.length)).toEqual([4, 4]);
});

function rect(u0: number, v0: number, u1: number, v1: number): BlockPlot {
  return [
    [u0, v0],
    [u1, v0],
    [u1, v1],
    [u0, v1],
  ];
}

function areaM2(plot: BlockPlot): number {
  return plot.reduce((sum, [u, v], i) => {
    const [nextU, nextV] = plot[(i + 1) % plot.length] as Point;
    return sum + (u * nextV - nextU * v) / 2;
  }, 0);
}
