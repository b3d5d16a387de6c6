import { expect, it } from 'vitest';
import { enterpriseFields } from '../enterprise/fields';
import { findFact } from '../fact';
import { checkFacts } from '../integrity/check-facts';
import { sampleFigures } from './sample-figures';
import { seededRandom } from './seeded-random';

const fields = new Map(enterpriseFields.map((field) => [field.key, field]));
const figures = (i: number, mu = 20) => sampleFigures(i, mu, seededRandom(1));
const tax = (i: number, year: number, mu?: number) =>
  findFact(figures(i, mu), 'taxWan', String(year))?.value;

it('states figures the checks let stand, for firms of any size', () => {
  for (const mu of [0, 1.5, 500]) {
    for (let i = 0; i < 42; i++) expect(checkFacts(fields, figures(i, mu)), `${i}`).toBeNull();
  }
});

it('A5 knows refunded, nothing and unknown tax apart', () => {
  expect([tax(7, 2021), tax(7, 2022)]).toEqual([expect.any(Number), -18.6]);
  expect([tax(12, 2020) === 0, tax(12, 2021), tax(12, 2023)]).toEqual([false, 0, 0]);
  expect([tax(17, 2021) === null, tax(17, 2022), tax(17, 2023)]).toEqual([false, null, null]);
});

it('lets small firms report their tax and no more', () => {
  expect(new Set(figures(1).map(({ field }) => field))).toEqual(new Set(['scale', 'taxWan']));
  expect(findFact(figures(1), 'scale', '2023')?.value).toBe('规下');
  expect(findFact(figures(0), 'scale', '2023')?.value).toBe('规上');
  expect(figures(0)).toHaveLength(5 * 7);
});

it('fits the figures to the land, and a firm without land has some too', () => {
  const small = Number(tax(0, 2023, 10));
  expect(Number(tax(0, 2023, 100)) / small).toBeCloseTo(10, 1);
  expect(tax(0, 2023, 0)).toBe(tax(0, 2023, 1.5));
  expect(tax(0, 2023, 0)).toBeGreaterThan(0);
});

it('holds from the spring after the year', () => {
  expect(findFact(figures(0), 'outputWan', '2019')?.asOf).toBe('2020-03-31');
});
