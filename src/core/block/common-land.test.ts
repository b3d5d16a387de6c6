import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type EdgeList, ENDS } from '../topology/edge-list';
import { sweepSlabs } from '../topology/sweep-slabs';
import { commonLand } from './common-land';

/** Corners on a lattice, so that they and their edges often fall together. */
const rings = fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 })), {
  minLength: 3,
  maxLength: 40,
});

function edgesOf(ring: readonly (readonly [number, number])[]): EdgeList {
  const ends = ring.flatMap((from, i) => [...from, ...(ring[(i + 1) % ring.length] ?? from)]);
  return { ends: Float64Array.from(ends), count: ends.length / ENDS };
}

it('is the land the topology checks find, whatever the lines do', () => {
  fc.assert(
    fc.property(rings, rings, fc.integer({ min: 0, max: 6 }), (a, b, bottom) => {
      const window = { left: 0, right: 12, bottom, top: 12 };
      const common = commonLand(edgesOf(a), edgesOf(b), bottom, 12);
      expect(common).toBeCloseTo(sweepSlabs(edgesOf(a), edgesOf(b), window).m2, 9);
    }),
    { numRuns: 300 },
  );
});

it('has room for many edges', () => {
  const comb = Array.from({ length: 600 }, (_, i) => [i / 50, i % 2 === 0 ? 0 : 4] as const);
  const all = [
    [-1, -1],
    [13, -1],
    [13, 5],
    [-1, 5],
  ] as const;
  const window = { left: -1, right: 13, bottom: -1, top: 5 };
  const common = commonLand(edgesOf(comb), edgesOf(all), -1, 5);
  expect(common).toBeGreaterThan(10);
  expect(common).toBeCloseTo(sweepSlabs(edgesOf(comb), edgesOf(all), window).m2, 9);
});
