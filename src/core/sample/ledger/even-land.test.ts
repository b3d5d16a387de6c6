import { expect, it } from 'vitest';
import { wanPerMu } from '../../indicator/metric';
import { muFromM2, roundTo } from '../../quantity';
import { evenLand } from './even-land';
import type { Firm, Occupied } from './occupy-plots';

const uses = Array.from({ length: 30 }, (_, i) => ({
  firm: i,
  // Every fifth plot is shared with the firm before.
  parcelId: `parcel-${i % 5 === 4 ? i - 1 : i}`,
  basis: '自有' as const,
  areaM2: i % 7 === 6 ? null : 4321.37 + i * 111.11,
  floorAreaM2: null,
}));
const firms = uses.map(() => ({}) as Firm);
const { occupied, even } = evenLand({ firms, uses } as Occupied, 3, (firm) => firm > 1);

it('chooses firms alone on a plot of stated area, each its own', () => {
  expect(even.size).toBe(3);
  for (const firm of even) {
    expect(firm > 1 && firm % 5 < 3 && uses[firm]?.areaM2 !== null).toBe(true);
  }
});

it('changes their land by less than 20 m², to where 3 万元/亩 comes out exactly', () => {
  occupied.uses.forEach(({ areaM2 }, i) => {
    const before = uses[i]?.areaM2 ?? null;
    if (even.has(i) && before !== null && areaM2 !== null) {
      expect(before - areaM2).toBeLessThan(20);
      expect(wanPerMu(roundTo(3 * muFromM2(areaM2), 2), areaM2)).toBe(3);
    } else expect(areaM2).toBe(before);
  });
});
