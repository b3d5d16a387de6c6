import { describe, expect, it } from 'vitest';
import { aUse, landTables } from '../../../tests/builders/land-tables';
import { aFact, anEnterprise, aParcel, aShape, aUnit } from '../../../tests/builders/records';
import { createIndicators } from '../indicator/indicators';
import type { Parcel } from '../parcel/parcel';
import type { UnitFigureKey } from './unit-figure';
import { gatherUnits } from './unit-figures';

const MU = 2000 / 3;
const units = [
  aUnit('unit-town'),
  aUnit('unit-park', { name: '定海工业园区', kind: '平台', code: null }),
  aUnit('unit-empty', { name: '小沙街道' }),
];
const inPark = { unitId: 'unit-town', reportingUnits: { a: 'unit-park', b: 'unit-park' } };
const parcels = [
  aParcel('parcel-1', {
    ...inPark,
    registeredM2: 10 * MU,
    facts: [aFact('floorAreaRatio', 0.5), aFact('idleStatus', '疑似闲置')],
  }),
  aParcel('parcel-2', {
    unitId: 'unit-town',
    registeredM2: 30 * MU,
    facts: [aFact('floorAreaRatio', 1.5), aFact('idleStatus', '在用')],
  }),
  aParcel('parcel-3', { unitId: 'unit-town', registeredM2: 20 * MU }),
];
const taxes = [10, 270, null];
const firms = taxes.map((tax, i) =>
  anEnterprise(`firm-${i + 1}`, { facts: [aFact('taxWan', tax, { period: '2023' })] }),
);
const tables = {
  ...landTables(
    parcels,
    firms,
    firms.map(({ id }, i) => aUse(`parcel-${i + 1}`, id, '自有')),
  ),
  units: new Map(units.map((unit) => [unit.id, unit])),
  borders: new Map([['unit-town', aShape('unit-town')]]),
};
// Outlines are a tenth larger than the certificates; the third parcel has none.
const areaM2Of = (id: string) =>
  id === 'parcel-3' ? null : (tables.parcels.get(id)?.registeredM2 ?? 0) * 1.1;
const indicators = createIndicators(tables, areaM2Of);
const ctx = { tables, indicators, areaM2Of, year: '2023', asOf: '2024-06-30' };

function unitFigures(figure: UnitFigureKey) {
  const gathering = gatherUnits(ctx, figure);
  for (const parcel of parcels) gathering.add(parcel);
  return gathering.rows();
}

describe('figures of units', () => {
  const [town, park, empty] = unitFigures('taxPerMu');

  it('are ratios of sums, not means of ratios, over what is known', () => {
    // (10 + 270) ÷ (10 + 30), not (1 + 9) ÷ 2.
    expect(town?.value).toBe(7);
    expect([town?.numerator, town?.denominator]).toEqual([280, 40]);
    expect([town?.parcels, town?.unknownParcels]).toEqual([3, 1]);
    expect(town).toMatchObject({ classIndex: 6, hasBorder: true });
  });

  it('of a park are of the land it reports, once, and need no border', () => {
    expect(park).toMatchObject({ value: 1, parcels: 1, hasBorder: false, kind: '平台' });
  });

  it('are not there where there is no land', () => {
    expect(empty).toMatchObject({ value: null, classIndex: 0, parcels: 0, denominator: 0 });
  });

  it('of floor are floor over land', () => {
    expect(unitFigures('floorAreaRatio')[0]?.value).toBe(1.25);
  });

  it('of shares are of the ellipsoidal land of which something is known', () => {
    const [low] = unitFigures('lowTaxShare');
    expect(low?.value).toBeCloseTo(25, 9);
    expect(low?.denominator).toBeCloseTo(44, 9);
    expect(low?.unknownParcels).toBe(1);
    expect(unitFigures('idleShare')[0]?.value).toBeCloseTo(25, 9);
  });

  it('of the whole count each parcel once, even while parcels still come', () => {
    const gathering = gatherUnits(ctx, 'taxPerMu');
    for (const parcel of parcels.slice(0, 2)) gathering.add(parcel);
    expect(gathering.whole()).toMatchObject({ value: 7, parcels: 2, unknownParcels: 0 });
    gathering.add(parcels[2] as Parcel);
    expect(gathering.whole()).toMatchObject({ value: 7, parcels: 3, unknownParcels: 1 });
    expect(gathering.rows()).toEqual(unitFigures('taxPerMu'));
  });
});
