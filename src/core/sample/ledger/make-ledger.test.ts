import { expect, it } from 'vitest';
import { enterpriseFields } from '../../enterprise/fields';
import { findFact, newestFact } from '../../fact';
import { packPolygons } from '../../geo/geometry';
import { checkFacts } from '../../integrity/check-facts';
import { parcelFields } from '../../parcel/fields';
import { muFromM2, sumOf } from '../../quantity';
import type { LedgerPlot } from './ledger-plot';
import { makeLedger } from './make-ledger';

const plots = Array.from(
  { length: 3000 },
  (_, i): LedgerPlot => ({
    id: `parcel-${i}`,
    code: `330902005001GB${String(i).padStart(5, '0')}`,
    name: `地块${i}`,
    unitId: 'unit-1',
    reportingUnits: {},
    estate: `区块${Math.floor(i / 40)}`,
    kind: (['park', 'park', 'old', 'dock'] as const)[Math.floor(i / 40) % 4] ?? 'park',
    crowded: i % 100 === 0,
    geometry: packPolygons([]),
    measuredM2: 4000 + (i % 50) * 400,
  }),
);
const years = [2019, 2020, 2021, 2022, 2023];
const { parcels, enterprises, occupancies } = makeLedger(plots, {
  district: '330902',
  years,
  seed: 1,
});

const share = <T>(all: readonly T[], is: (one: T) => boolean) => all.filter(is).length / all.length;
const times = (key: 'parcelId' | 'enterpriseId') => {
  const counts = new Map<string, number>();
  for (const use of occupancies) counts.set(use[key], (counts.get(use[key]) ?? 0) + 1);
  return counts;
};
const state = (field: string, value: string) =>
  share(parcels, ({ facts }) => newestFact(facts, field)?.value === value);

/** Within a third: shares are drawn, not dealt out. */
const about = (value: number, wanted: number) => Math.abs(value - wanted) < wanted / 3;

it('says nothing the checks would refuse', () => {
  const ofLand = new Map(parcelFields.map((field) => [field.key, field]));
  const ofFirms = new Map(enterpriseFields.map((field) => [field.key, field]));
  expect(parcels.map(({ facts }) => checkFacts(ofLand, facts)).filter(Boolean)).toEqual([]);
  expect(enterprises.map(({ facts }) => checkFacts(ofFirms, facts)).filter(Boolean)).toEqual([]);
});

it('puts firms on land many to many', () => {
  const perParcel = [...times('parcelId').values()];
  expect(1 - perParcel.length / parcels.length).toBeGreaterThan(0.03);
  expect(1 - perParcel.length / parcels.length).toBeLessThan(0.07);
  expect(
    about(
      share(perParcel, (firms) => firms > 1),
      0.12,
    ),
  ).toBe(true);
  expect(Math.max(...perParcel)).toBeLessThanOrEqual(5);
  const perFirm = [...times('enterpriseId').values()];
  expect(share(perFirm, (parcelsOfOne) => parcelsOfOne > 1)).toBeGreaterThan(0.04);
  expect(Math.max(...perFirm)).toBeLessThanOrEqual(4);
  expect(occupancies.some(({ floorAreaM2 }) => floorAreaM2 !== null)).toBe(true);
});

it('has about a quarter below 3 万元/亩, refunds, zeros and unknowns apart', () => {
  const m2Of = new Map<string, number>();
  for (const { enterpriseId, areaM2 } of occupancies) {
    m2Of.set(enterpriseId, (m2Of.get(enterpriseId) ?? 0) + (areaM2 ?? 0));
  }
  const facts = enterprises.map(({ id, facts }) => ({
    mu: muFromM2(m2Of.get(id) ?? 0),
    tax: findFact(facts, 'taxWan', '2022'),
  }));
  const known = facts.flatMap(({ mu, tax }) =>
    mu > 0 && typeof tax?.value === 'number' ? [tax.value / mu] : [],
  );
  expect(
    about(
      share(known, (perMu) => perMu < 3),
      0.25,
    ),
  ).toBe(true);
  expect(known.some((perMu) => perMu < 0)).toBe(true);
  expect(known.some((perMu) => perMu === 0)).toBe(true);
  expect(facts.some(({ tax }) => tax?.value === null)).toBe(true);
  expect(facts.some(({ tax }) => tax === undefined)).toBe(true);
});

it('has 15 % above the line and grades by share, months that make the year', () => {
  const last = (field: string, value: string) =>
    share(enterprises, ({ facts }) => findFact(facts, field, '2023')?.value === value);
  expect(about(last('scale', '规上'), 0.15)).toBe(true);
  expect(about(last('grade', 'D'), 0.05)).toBe(true);
  expect(about(last('grade', 'A'), 0.15)).toBe(true);
  for (const { facts } of enterprises) {
    const months = facts.filter(({ field }) => field === 'taxMonthWan');
    if (months.length === 0) continue;
    expect(months).toHaveLength(12);
    const year = findFact(facts, 'taxWan', '2023')?.value;
    expect(sumOf(months.map(({ value }) => Number(value)))).toBeCloseTo(Number(year), 6);
  }
});

it('has idle land by fact and by decision, and land in every state of supply', () => {
  expect(about(state('idleStatus', '疑似闲置') + state('idleStatus', '已认定闲置'), 0.055)).toBe(
    true,
  );
  for (const { facts } of parcels) {
    const status = findFact(facts, 'idleStatus');
    if (status?.value === '已认定闲置')
      expect(status.source).toMatch(/^示例认定书〔2023〕\d+号（虚构）$/);
  }
  for (const status of ['批而未供', '供而未用', '用而未尽', '建而未投', '投而未达标']) {
    expect(state('supplyStatus', status)).toBeGreaterThan(0.003);
  }
});

it('states certificates near what is measured, few far off, some lost', () => {
  const off = parcels.flatMap(({ registeredM2 }, i) =>
    registeredM2 === null ? [] : [Math.abs(registeredM2 / (plots[i]?.measuredM2 ?? 1) - 1)],
  );
  expect(share(off, (part) => part <= 0.003)).toBeGreaterThan(0.95);
  expect(off.some((part) => part > 0.01 && part < 0.031)).toBe(true);
  expect(off.some((part) => part > 0.079)).toBe(true);
  expect(off.length).toBeLessThan(parcels.length);
});
