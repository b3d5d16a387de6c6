import { expect, it } from 'vitest';
import { aFact, anEnterprise, aParcel, aUnit } from '../../../tests/builders/records';
import { apply } from '../change/apply';
import { addition } from '../change/change';
import { isRefusal } from '../refusal';
import { emptyWorkspace } from '../workspace';
import { checkEnterprise, checkOccupancy } from './check-enterprise';
import type { Enterprise } from './enterprise';
import type { Occupancy } from './occupancy';

const ws = apply(emptyWorkspace(), [
  addition('units', aUnit()),
  addition('parcels', aParcel()),
  addition('enterprises', anEnterprise()),
]);
if (isRefusal(ws)) throw new Error(ws.why);

const refusedFirm = (patch: Partial<Enterprise>) =>
  checkEnterprise(ws, anEnterprise('firm-1', patch))?.refused;

const aUse: Occupancy = {
  id: 'use-1',
  enterpriseId: 'firm-1',
  parcelId: 'parcel-1',
  basis: '自有',
  areaM2: null,
  floorAreaM2: null,
  rev: 0,
};

const refusedUse = (patch: Partial<Occupancy>) =>
  checkOccupancy(ws, { ...aUse, ...patch })?.refused;

it('wants a name of 1 to 100 characters', () => {
  expect(refusedFirm({ name: '' })).toBe('bad-name');
  expect(refusedFirm({ name: ' \t' })).toBe('bad-name');
  expect(refusedFirm({ name: '厂'.repeat(100) })).toBeUndefined();
  expect(refusedFirm({ name: '厂'.repeat(101) })).toBe('bad-name');
});

it('A7 names reporting units that are there, if any', () => {
  expect(refusedFirm({ reportingUnits: {} })).toBeUndefined();
  expect(refusedFirm({ reportingUnits: { a: 'unit-1' } })).toBeUndefined();
  expect(refusedFirm({ reportingUnits: { a: 'unit-1', b: 'unit-2' } })).toBe('dangling');
});

it('carries the tax of a month by the month', () => {
  const tax = (period?: string) =>
    refusedFirm({ facts: [aFact('taxMonthWan', 2.5, period ? { period } : {})] });
  expect(tax('2022-07')).toBeUndefined();
  expect(tax('2022')).toBe('bad-period');
  expect(tax()).toBe('bad-period');
});

it('a credit code may fail its check digit: that is a finding, not a refusal', () => {
  expect(refusedFirm({ uscc: '111111111111111111' })).toBeUndefined();
});

it('carries the facts of firms only, by year; a refund is a tax below nothing', () => {
  const tax = (value: number | null, period?: string) =>
    refusedFirm({ facts: [aFact('taxWan', value, period ? { period } : {})] });
  expect(tax(-18.6, '2022')).toBeUndefined();
  expect(tax(null, '2022')).toBeUndefined();
  expect(tax(-1_000_001, '2022')).toBe('bad-value');
  expect(tax(1)).toBe('bad-period');
  expect(refusedFirm({ facts: [aFact('floorAreaRatio', 1)] })).toBe('bad-field');
});

it.each(['areaM2', 'floorAreaM2'] as const)(
  'A5 an area used is unknown or a number from nothing up: %s',
  (area) => {
    expect(refusedUse({ [area]: null })).toBeUndefined();
    expect(refusedUse({ [area]: 0 })).toBeUndefined();
    expect(refusedUse({ [area]: -0.01 })).toBe('bad-value');
    expect(refusedUse({ [area]: Number.NaN })).toBe('bad-value');
    expect(refusedUse({ [area]: Number.POSITIVE_INFINITY })).toBe('bad-value');
  },
);

it('says which of the two areas is wrong', () => {
  const use: Occupancy = { ...aUse, areaM2: 1, floorAreaM2: -1 };
  expect(checkOccupancy(ws, use)?.why).toContain('使用建筑面积');
  expect(checkOccupancy(ws, { ...use, areaM2: -1, floorAreaM2: 1 })?.why).toContain('使用面积');
});

it('A7 an occupancy wants both its ends', () => {
  expect(refusedUse({ enterpriseId: 'firm-2' })).toBe('dangling');
  expect(refusedUse({ parcelId: 'parcel-2' })).toBe('dangling');
});
