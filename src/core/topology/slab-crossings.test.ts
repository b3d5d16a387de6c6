import { expect, it } from 'vitest';
import { newCrossings, passThrough, widen } from './slab-crossings';
import { PARTS, type Sides } from './slab-sides';

/** Upright edges, each from a height to a height at its x. */
function uprights(edges: readonly (readonly [low: number, high: number, x: number])[]): Sides {
  const parts = new Float64Array(PARTS * edges.length);
  edges.forEach(([low, high, x], at) => {
    parts.set([low, high, x, 0], PARTS * at);
  });
  return { parts, second: PARTS, end: parts.length };
}

it('finds the edges that span a slab, from left to right', () => {
  const crossings = newCrossings();
  const sides = uprights([
    [0, 10, 5],
    [0, 4, 1],
    [0, 10, 2],
    [2, 10, 9],
  ]);
  passThrough(sides, crossings, 4, 6);
  const { xs, edges, count } = crossings;
  expect([...xs.subarray(0, count)]).toEqual([2, 5, 9]);
  expect([...edges.subarray(0, count)]).toEqual([2 * PARTS, 0, 3 * PARTS]);
  passThrough(sides, crossings, 0, 1);
  expect(crossings.count).toBe(3);
});

it('makes room for as many as may come', () => {
  const crossings = newCrossings();
  widen(crossings, 5000);
  expect(crossings.xs.length).toBeGreaterThanOrEqual(5000);
  expect(crossings.edges.length).toBe(crossings.xs.length);
});
