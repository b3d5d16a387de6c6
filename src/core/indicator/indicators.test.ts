import { describe, expect, it } from 'vitest';
import { aUse, landTables } from '../../../tests/builders/land-tables';
import { aFact, anEnterprise, aParcel } from '../../../tests/builders/records';
import type { Occupancy } from '../enterprise/occupancy';
import { createIndicators } from './indicators';
import { yearsOf } from './years';

const parcel = aParcel('parcel-1', { registeredM2: 3000, tenure: '' });

function graded(grades: Readonly<Record<string, string | null>>, occupancies: Occupancy[]) {
  const firms = Object.entries(grades).map(([id, grade]) =>
    anEnterprise(id, { facts: [aFact('grade', grade, { period: '2023' })] }),
  );
  const figures = createIndicators(landTables([parcel], firms, occupancies), () => 2970);
  return figures.themeValue('grade', parcel, '2023', '');
}

describe('grade and scale of a parcel', () => {
  const tenant = aUse('parcel-1', 'yi', '租赁', 2500);

  it('are those of the owner, however large the tenant', () => {
    expect(graded({ jia: 'B', yi: 'D' }, [tenant, aUse('parcel-1', 'jia', '自有')])).toBe('B');
    expect(graded({ jia: null, yi: 'D' }, [tenant, aUse('parcel-1', 'jia', '自有')])).toBeNull();
  });

  it('take the class people set by hand before that of the ledger, in its own year', () => {
    const facts = [
      aFact('grade', 'B', { period: '2022' }),
      aFact('grade', 'B', { period: '2023' }),
      aFact('gradeOverride', 'D', { period: '2023' }),
    ];
    const firms = [anEnterprise('jia', { facts })];
    const tables = landTables([parcel], firms, [aUse('parcel-1', 'jia', '自有')]);
    const figures = createIndicators(tables, () => 2970);
    expect(figures.themeValue('grade', parcel, '2023', '')).toBe('D');
    expect(figures.themeValue('grade', parcel, '2022', '')).toBe('B');
  });

  it('are those of the owner with most land', () => {
    const owners = [aUse('parcel-1', 'jia', '自有', 1000), aUse('parcel-1', 'bing', '自有', 2000)];
    expect(graded({ jia: 'A', bing: 'C' }, owners)).toBe('C');
  });

  it('are those all agree on where no owner stands out, else 多家不一', () => {
    const equal = [aUse('parcel-1', 'jia', '自有', 1000), aUse('parcel-1', 'yi', '自有', 1000)];
    expect(graded({ jia: 'A', yi: 'A' }, equal)).toBe('A');
    expect(graded({ jia: 'A', yi: 'B' }, equal)).toBe('多家不一');
    const vague = [aUse('parcel-1', 'jia', '自有'), aUse('parcel-1', 'yi', '自有', 1000)];
    expect(graded({ jia: 'A', yi: 'B' }, vague)).toBe('多家不一');
    const three = [
      aUse('parcel-1', 'jia', '自有', 1000),
      aUse('parcel-1', 'yi', '自有'),
      aUse('parcel-1', 'bing', '自有', 2000),
    ];
    expect(graded({ jia: 'A', yi: 'A', bing: 'B' }, three)).toBe('多家不一');
    const tenants = [tenant, aUse('parcel-1', 'bing', '租赁', 500)];
    expect(graded({ yi: 'C', bing: 'C' }, tenants)).toBe('C');
    expect(graded({ yi: 'C', bing: null }, tenants)).toBeNull();
  });

  it('are 多家不一 as soon as two firms differ, in whatever order they stand', () => {
    const [jia, yi, bing] = ['jia', 'yi', 'bing'].map((id) =>
      aUse('parcel-1', id, '租赁', 500),
    ) as [Occupancy, Occupancy, Occupancy];
    for (const order of [
      [jia, yi, bing],
      [jia, bing, yi],
      [bing, jia, yi],
    ]) {
      expect(graded({ jia: 'A', yi: 'B', bing: null }, order)).toBe('多家不一');
      expect(graded({ jia: 'A', yi: 'A', bing: null }, order)).toBeNull();
    }
  });

  it('are a lone firm’s own, and nobody’s without firms', () => {
    expect(graded({ yi: 'A' }, [tenant])).toBe('A');
    expect(graded({}, [])).toBeNull();
  });
});

describe('other themes', () => {
  const figures = createIndicators(landTables([parcel], [], []), () => 2970);

  it('面积偏差 is measured against the certificate, in %', () => {
    expect(figures.themeValue('areaGap', parcel, '', '')).toBe(-1);
    for (const registeredM2 of [null, 0]) {
      const bare = { ...parcel, registeredM2 };
      expect(figures.themeValue('areaGap', bare, '', '')).toBeNull();
    }
    const undrawn = createIndicators(landTables([parcel], [], []), () => null);
    expect(undrawn.themeValue('areaGap', parcel, '', '')).toBeNull();
  });

  it('words are as they stand, and empty is unknown', () => {
    expect(figures.themeValue('landUse', parcel, '', '')).toBe('工业用地');
    expect(figures.themeValue('tenure', parcel, '', '')).toBeNull();
    expect(figures.themeValue('supply', parcel, '', '')).toBeNull();
    const supplied = { ...parcel, facts: [aFact('supplyStatus', '供而未用')] };
    expect(figures.themeValue('supply', supplied, '', '')).toBe('供而未用');
  });
});

it('data years are those of which something is known, newest last; months are not years', () => {
  const firm = anEnterprise('jia', {
    facts: [
      aFact('taxWan', 1, { period: '2023' }),
      aFact('taxWan', 1, { period: '2021' }),
      aFact('taxWan', null, { period: '2024' }),
      aFact('taxMonthWan', 1, { period: '2022-07' }),
    ],
  });
  expect(yearsOf([firm])).toEqual(['2021', '2023']);
});
