import { expect, it } from 'vitest';
import { aSchemeGroup } from '../../../tests/builders/program-records';
import { aFact, anEnterprise } from '../../../tests/builders/records';
import type { Fact } from '../fact';
import { m2FromMu } from '../quantity';
import { createMeasurer } from './measure-firm';
import { type SchemeMetric, schemeMetrics } from './scheme';

const groups = [
  aSchemeGroup({
    indicators: schemeMetrics.map((metric) => ({ metric, weight: 20, baseline: 1 })),
  }),
  aSchemeGroup({ scale: '规下', indicators: [{ metric: 'taxPerMu', weight: 100, baseline: 1 }] }),
];
const said = (field: string, value: Fact['value'], period = '2021') =>
  aFact(field, value, { period });
const full = [
  said('scale', '规上'),
  said('taxWan', 30),
  said('valueAddedWan', 200),
  said('outputWan', 900),
  said('energyTce', 50),
  said('staff', 8),
];

function measured(facts: readonly Fact[], landMu: number | null = 10) {
  const landM2 = landMu === null ? null : m2FromMu(landMu);
  return createMeasurer({ groups }, () => landM2, '2021')(anEnterprise('firm-1', { facts }));
}

it('divides the figures of the year', () => {
  const { scale, measures } = measured([said('taxWan', 99, '2020'), ...full]);
  expect(scale).toBe('规上');
  expect(schemeMetrics.map((metric) => measures[metric]?.value)).toEqual([3, 20, 90, 4, 25]);
});

it.each([
  ['taxPerMu', 'taxWan', null, ['税收']],
  ['valueAddedPerEnergy', 'energyTce', null, ['综合能耗']],
  ['valueAddedPerEnergy', 'energyTce', 0, ['综合能耗（为 0，不能相除）']],
  ['valueAddedPerHead', 'staff', 0, ['年平均职工数（为 0，不能相除）']],
] as [SchemeMetric, string, number | null, string[]][])(
  'A5 %s without %s (%s) wants %j',
  (metric, field, value, missing) => {
    const facts = full.map((fact) => (fact.field === field ? said(field, value) : fact));
    expect(measured(facts).measures[metric]).toEqual({ value: null, missing });
  },
);

it('A5 wants land, and a firm on none has no figure per mu', () => {
  expect(measured(full, null).measures.taxPerMu?.missing).toEqual(['用地面积']);
  expect(measured(full, 0).measures.taxPerMu?.missing).toEqual(['用地面积（为 0，不能相除）']);
});

it('asks a firm only for what its own group weighs', () => {
  expect(Object.keys(measured([said('scale', '规下')]).measures)).toEqual(['taxPerMu']);
  expect(measured([said('taxWan', 1)])).toMatchObject({ scale: null, measures: {} });
});
