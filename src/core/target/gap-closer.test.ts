import fc from 'fast-check';
import { expect, it } from 'vitest';
import { closeGap, costOf, type GapCandidate, type GapPreference, sumOfSet } from './gap-closer';

const plain: GapPreference = { ready: false, large: false, together: false, ownership: [] };

const candidate = fc.record({
  mu: fc.integer({ min: 1, max: 5000 }).map((n) => n / 100),
  ready: fc.constantFrom(0, 0.5, 1),
  group: fc.option(fc.constantFrom('东', '西')),
  ownership: fc.constantFrom('国有', '集体'),
});
const candidates = (most: number) =>
  fc
    .array(candidate, { minLength: 1, maxLength: most })
    .map((all) => all.map((one, i): GapCandidate => ({ ...one, id: `p${i}` })));
const preference = fc.record({
  ready: fc.boolean(),
  large: fc.boolean(),
  together: fc.boolean(),
  ownership: fc.constantFrom([], ['国有']),
});

/** Every set there is. */
function bruteForce(all: readonly GapCandidate[], needMu: number, prefer: GapPreference): number {
  const costs = all.map(({ id }) => costOf({ candidates: all, prefer }, [id]));
  let best = Number.POSITIVE_INFINITY;
  for (let set = 0; set < 1 << all.length; set++) {
    let [mu, cost] = [0, 0];
    for (let i = 0; i < all.length; i++) {
      if ((set & (1 << i)) === 0) continue;
      mu += (all[i] as GapCandidate).mu;
      cost += costs[i] as number;
    }
    if (mu >= needMu - 1e-9 && cost < best) best = cost;
  }
  return best;
}

it('is within 5 % of the best of all sets of 20 parcels', () => {
  fc.assert(
    fc.property(
      fc.array(candidate, { minLength: 20, maxLength: 20 }),
      fc.double({ min: 0.05, max: 0.95, noNaN: true }),
      preference,
      (drawn, part, prefer) => {
        const all = drawn.map((one, i): GapCandidate => ({ ...one, id: `p${i}` }));
        const needMu = Math.round(all.reduce((sum, { mu }) => sum + mu, 0) * part * 100) / 100;
        const { ids, shortMu } = closeGap({ needMu, candidates: all, prefer });
        expect(shortMu).toBe(0);
        const cost = costOf({ candidates: all, prefer }, ids);
        expect(cost).toBeLessThanOrEqual(bruteForce(all, needMu, prefer) * 1.05 + 1e-9);
      },
    ),
    { numRuns: 6 },
  );
}, 60_000);

it('closes every gap that can be closed, and says what is missing otherwise', () => {
  fc.assert(
    fc.property(
      candidates(60),
      fc.integer({ min: 1, max: 2000 }),
      preference,
      (all, needMu, prefer) => {
        const { ids, mu, overshootMu, shortMu } = closeGap({ needMu, candidates: all, prefer });
        const whole = all.reduce((sum, one) => sum + one.mu, 0);
        expect(new Set(ids).size).toBe(ids.length);
        if (whole < needMu) expect(shortMu).toBeCloseTo(needMu - whole, 6);
        else expect(mu).toBeGreaterThanOrEqual(needMu - 1e-9);
        expect(overshootMu).toBeCloseTo(Math.max(0, mu - needMu), 6);
      },
    ),
  );
});

it('takes what is ready first where that is asked for', () => {
  const all = [
    { id: 'late', mu: 10, ready: 0, group: null, ownership: '国有' },
    { id: 'soon', mu: 11, ready: 1, group: null, ownership: '国有' },
  ];
  const ask = { needMu: 10, candidates: all };
  expect(closeGap({ ...ask, prefer: plain }).ids).toEqual(['late']);
  expect(closeGap({ ...ask, prefer: { ...plain, ready: true } })).toEqual({
    ids: ['soon'],
    mu: 11,
    overshootMu: 1,
    shortMu: 0,
  });
});

it('tells what a set a person put together comes to', () => {
  const all = [1.1, 2.2].map((mu, i): GapCandidate => {
    return { id: `p${i}`, mu, ready: 1, group: null, ownership: '' };
  });
  expect(sumOfSet(all, 3)).toEqual({ ids: ['p0', 'p1'], mu: 3.3, overshootMu: 0.3, shortMu: 0 });
  expect(sumOfSet(all, 5)).toMatchObject({ overshootMu: 0, shortMu: 1.7 });
});

it('is quick with very many', () => {
  const all = Array.from({ length: 5000 }, (_, i) => {
    return { id: `p${i}`, mu: 1 + ((i * 7919) % 977) / 50, ready: 1, group: null, ownership: '' };
  });
  const { overshootMu } = closeGap({ needMu: 1200, candidates: all, prefer: plain });
  expect(overshootMu).toBeLessThan(1);
});
