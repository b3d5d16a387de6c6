import { describe, expect, it } from 'vitest';
import { aUse, landTables } from '../../../tests/builders/land-tables';
import { aFact, anEnterprise, aParcel } from '../../../tests/builders/records';
import type { Enterprise } from '../enterprise/enterprise';
import type { Occupancy } from '../enterprise/occupancy';
import type { Parcel } from '../parcel/parcel';
import { createIndicators } from './indicators';

const YEAR = '2023';

function firm(id: string, taxWan: number | null | undefined, facts: Enterprise['facts'] = []) {
  const tax = taxWan === undefined ? [] : [aFact('taxWan', taxWan, { period: YEAR })];
  return anEnterprise(id, { facts: [...tax, ...facts] });
}

function parcel(id: string, registeredM2: number | null, facts: Parcel['facts'] = []) {
  return aParcel(id, { registeredM2, facts });
}

function land(parcels: Parcel[], enterprises: Enterprise[], occupancies: Occupancy[]) {
  return createIndicators(landTables(parcels, enterprises, occupancies), (id) =>
    id === 'parcel-drawn' ? 3000 : null,
  );
}

describe('per mu by evaluation unit, worked by hand', () => {
  // 15 亩, 6 亩 and 12 亩. Jia owns the first two, lets 1.5 亩 of the one and a fifth of the floor of the other
  // (1.2 亩), and rents 3 亩 of Yi: 13.5 + 4.8 + 3 = 21.3 亩. Its 63.9 万元 are 3 万元/亩.
  const parcels = [
    parcel('parcel-1', 10_000),
    parcel('parcel-2', 4000, [aFact('floorAreaM2', 2500)]),
    parcel('parcel-3', 8000),
  ];
  const firms = [firm('jia', 63.9), firm('yi', 90), firm('bing', -3), firm('ding', 12)];
  const figures = land(parcels, firms, [
    aUse('parcel-1', 'jia', '自有'),
    aUse('parcel-1', 'bing', '租赁', 1000),
    aUse('parcel-2', 'jia', '自有', 4000),
    aUse('parcel-2', 'ding', '租赁', null, 500),
    aUse('parcel-3', 'yi', '自有', 8000),
    aUse('parcel-3', 'jia', '租赁', 2000),
  ]);

  it('a firm on three parcels with two tenants', () => {
    const jia = figures.perMuOfEnterprise('jia', 'taxPerMu', YEAR);
    expect(jia).toMatchObject({ value: 3, figureWan: 63.9, landM2: 14_200, missing: [] });
    expect(
      jia.parts.map(({ way, grossM2, letM2, landM2 }) => [way, grossM2, letM2, landM2]),
    ).toEqual([
      ['registered', 10_000, 1000, 9000],
      ['stated', 4000, 800, 3200],
      ['stated', 2000, 0, 2000],
    ]);
  });

  it('keeps a negative tax', () => {
    expect(figures.perMuOfEnterprise('bing', 'taxPerMu', YEAR).value).toBe(-2);
  });

  it.each([
    ['parcel-1', 40.5 - 3, 15, 2.5],
    ['parcel-2', 14.4 + 12, 6, 4.4],
    ['parcel-3', 90 + 9, 12, 8.25],
  ])('%s has Σ figure × share of land ÷ Σ land here', (id, wan, mu, value) => {
    const result = figures.perMuOfParcel(id, 'taxPerMu', YEAR);
    expect(result.value).toBe(value);
    expect(result.wan).toBeCloseTo(wan, 10);
    expect((result.landM2 ?? 0) * 0.0015).toBeCloseTo(mu, 10);
    const whole = parcels.find((one) => one.id === id) as Parcel;
    expect(figures.themeValue('taxPerMu', whole, YEAR, '')).toBe(value);
    const sum = result.parts.reduce((total, part) => total + (part.wan ?? Number.NaN), 0);
    expect(sum).toBeCloseTo(wan, 10);
  });

  it('opens a parcel to its firms: land here, whole land, share, what it brings', () => {
    const [jia, bing] = figures.perMuOfParcel('parcel-1', 'taxPerMu', YEAR).parts;
    expect(jia).toMatchObject({ enterpriseId: 'jia', hereM2: 9000, wholeM2: 14_200 });
    expect(jia?.share).toBeCloseTo(9000 / 14_200, 12);
    expect(bing).toMatchObject({ hereM2: 1000, wholeM2: 1000, share: 1, wan: -3 });
  });
});

describe('land of a firm on a parcel', () => {
  const one = (parcels: Parcel[], occupancies: Occupancy[]) =>
    land(parcels, [firm('jia', 1), firm('yi', 1), firm('bing', 1)], occupancies)
      .landUsesOf(parcels[0]?.id ?? '')
      .map(({ landM2, way }) => [landM2, way]);
  const big = parcel('parcel-1', 3000);

  it('is the outline where no certificate states it', () => {
    const drawn = parcel('parcel-drawn', null);
    expect(one([drawn], [aUse('parcel-drawn', 'jia', '自有')])).toEqual([[3000, 'measured']]);
  });

  it('is unknown without certificate and outline', () => {
    const bare = parcel('parcel-bare', null);
    expect(one([bare], [aUse('parcel-bare', 'jia', '自有')])).toEqual([[null, 'unknown']]);
  });

  it('is the whole for a lone occupant of whom nothing is stated', () => {
    expect(one([big], [aUse('parcel-1', 'jia', '租赁')])).toEqual([[3000, 'registered']]);
    expect(one([big], [aUse('parcel-1', 'jia', '其他')])).toEqual([[3000, 'registered']]);
  });

  it('is not the whole for a lone tenant of some floor', () => {
    expect(one([big], [aUse('parcel-1', 'jia', '租赁', null, 10)])).toEqual([[null, 'unknown']]);
  });

  it('follows the titled floor where none was surveyed', () => {
    const titled = parcel('parcel-1', 3000, [
      aFact('floorAreaM2', null),
      aFact('titledFloorAreaM2', 600),
    ]);
    expect(one([titled], [aUse('parcel-1', 'jia', '租赁', null, 200)])).toEqual([
      [1000, 'floorShare'],
    ]);
  });

  it('of a landlord is unknown while a tenant’s is, and known again when nothing is let', () => {
    const let1 = [aUse('parcel-1', 'jia', '自有', 3000), aUse('parcel-1', 'yi', '租赁')];
    expect(one([big], let1)).toEqual([
      [null, 'stated'],
      [null, 'unknown'],
    ]);
    const let0 = [aUse('parcel-1', 'jia', '自有', 3000), aUse('parcel-1', 'yi', '租赁', 0)];
    expect(one([big], let0)).toEqual([
      [3000, 'stated'],
      [0, 'stated'],
    ]);
  });

  it('is shared among owners by what each owns', () => {
    expect(
      one(
        [big],
        [
          aUse('parcel-1', 'jia', '自有', 2000),
          aUse('parcel-1', 'yi', '自有', 1000),
          aUse('parcel-1', 'bing', '租赁', 300),
        ],
      ),
    ).toEqual([
      [1800, 'stated'],
      [900, 'stated'],
      [300, 'stated'],
    ]);
  });

  it('of an owner who rents from the other is not taken off twice', () => {
    expect(
      one(
        [big],
        [
          aUse('parcel-1', 'jia', '自有', 2000),
          aUse('parcel-1', 'yi', '自有', 1000),
          aUse('parcel-1', 'jia', '租赁', 400),
        ],
      ),
    ).toEqual([
      [2000, 'stated'],
      [600, 'stated'],
      [400, 'stated'],
    ]);
  });

  it('is unknown where one of several owners states none', () => {
    expect(
      one([big], [aUse('parcel-1', 'jia', '自有'), aUse('parcel-1', 'yi', '自有', 1000)]),
    ).toEqual([
      [null, 'unknown'],
      [1000, 'stated'],
    ]);
  });

  it('is never negative: more let than owned is 0, and is said', () => {
    const figures = land(
      [big],
      [firm('jia', 5), firm('yi', 5)],
      [aUse('parcel-1', 'jia', '自有', 1000), aUse('parcel-1', 'yi', '租赁', 1500)],
    );
    expect(figures.landUsesOf('parcel-1')[0]).toMatchObject({ landM2: 0, overLet: true });
    const jia = figures.perMuOfEnterprise('jia', 'taxPerMu', YEAR);
    expect(jia).toMatchObject({ value: null, landM2: 0, missing: [{ what: 'noLand' }] });
    // Who has no land here brings nothing here.
    expect(figures.perMuOfParcel('parcel-1', 'taxPerMu', YEAR)).toMatchObject({ wan: 5 });
  });
});

describe('A5 unknown is never zero', () => {
  const big = parcel('parcel-1', 3000);
  const uncertain = [aUse('parcel-1', 'jia', '自有'), aUse('parcel-1', 'yi', '租赁', 1000)];

  it('names the figure that is missing', () => {
    for (const taxWan of [null, undefined]) {
      const figures = land([big], [firm('jia', 9), firm('yi', taxWan)], uncertain);
      const wanted = [{ what: 'figure', enterpriseId: 'yi' }];
      expect(figures.perMuOfEnterprise('yi', 'taxPerMu', YEAR)).toMatchObject({
        value: null,
        missing: wanted,
      });
      expect(figures.perMuOfParcel('parcel-1', 'taxPerMu', YEAR)).toMatchObject({
        value: null,
        wan: null,
        missing: wanted,
      });
      expect(figures.themeValue('taxPerMu', big, YEAR, '')).toBeNull();
      expect(figures.sumsOf(big, 'taxPerMu', YEAR)).toBeNull();
    }
  });

  it('names the parcel whose land is missing, wherever it lies', () => {
    const figures = land(
      [big, parcel('parcel-2', null)],
      [firm('jia', 9)],
      [aUse('parcel-1', 'jia', '自有'), aUse('parcel-2', 'jia', '自有')],
    );
    const wanted = [{ what: 'land', enterpriseId: 'jia', parcelId: 'parcel-2' }];
    expect(figures.perMuOfEnterprise('jia', 'taxPerMu', YEAR).missing).toEqual(wanted);
    expect(figures.perMuOfParcel('parcel-1', 'taxPerMu', YEAR).missing).toEqual(wanted);
  });

  it('has no value without firms, without land, or in another year', () => {
    const figures = land(
      [big],
      [firm('jia', 9), firm('yi', 9)],
      [aUse('parcel-1', 'yi', '其他', 0)],
    );
    expect(figures.perMuOfEnterprise('jia', 'taxPerMu', YEAR).missing).toEqual([
      { what: 'noLand' },
    ]);
    expect(figures.perMuOfParcel('parcel-1', 'taxPerMu', YEAR)).toMatchObject({
      value: null,
      missing: [{ what: 'noLand' }],
    });
    expect(figures.perMuOfParcel('parcel-9', 'taxPerMu', YEAR).missing).toEqual([
      { what: 'noFirm' },
    ]);
    const sure = land([big], [firm('jia', 0)], [aUse('parcel-1', 'jia', '自有')]);
    expect(sure.perMuOfEnterprise('jia', 'taxPerMu', YEAR).value).toBe(0);
    expect(sure.perMuOfEnterprise('jia', 'taxPerMu', '2022').value).toBeNull();
  });
});
