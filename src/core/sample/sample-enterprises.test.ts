import { expect, it } from 'vitest';
import { sampleEnterprises } from './sample-enterprises';
import { sampleUnits } from './sample-units';

const firms = sampleEnterprises(new Map());

it('names thirty firms, each by its own name, and gives none a credit code', () => {
  expect(new Set(firms.map(({ name }) => name)).size).toBe(30);
  expect(new Set(firms.map(({ id }) => id)).size).toBe(30);
  expect(firms.every(({ uscc }) => uscc === '')).toBe(true);
  expect(firms.map(({ name }) => name)).not.toContainEqual(expect.stringContaining('undefined'));
});

it('has services and a port among the works', () => {
  const count = (sector: string) => firms.filter((firm) => firm.sector === sector).length;
  expect([count('工业'), count('服务业'), count('港口物流')]).toEqual([27, 2, 1]);
});

it('lets the first fourteen be reported by a park that is there', () => {
  const parks = new Set(sampleUnits().map(({ id }) => id));
  const reported = firms.filter(({ reportingUnits }) => Object.keys(reportingUnits).length > 0);
  expect(reported).toEqual(firms.slice(0, 14));
  for (const { reportingUnits } of reported) {
    expect(parks.has(reportingUnits['dinghai-2021'] ?? '')).toBe(true);
  }
});

it('has figures for every firm, more with more land', () => {
  expect(firms.every(({ facts }) => facts.length >= 10)).toBe(true);
  const first = firms[0]?.id ?? '';
  const tax = (mu: number) =>
    Number(
      sampleEnterprises(new Map([[first, mu]]))[0]?.facts.find(({ field }) => field === 'taxWan')
        ?.value,
    );
  expect(tax(100)).toBeGreaterThan(tax(10));
});
