import { expect, it } from 'vitest';
import type { Track } from '../list/verdict';
import { type ComputedSource, computedValue, type FirmFigures } from './computed-target';

const firm = (id: string, patch: Partial<FirmFigures> = {}): FirmFigures => ({
  id,
  scale: '规上',
  taxWan: 100,
  valueAddedWan: 400,
  landMu: 10,
  unitId: 'unit-1',
  sector: '工业',
  ...patch,
});

const firms: Readonly<Record<number, readonly FirmFigures[]>> = {
  2023: [firm('a', { taxWan: 100 }), firm('b', { taxWan: 300, landMu: 40 })],
  2025: [
    firm('a', { taxWan: 121 }),
    firm('b', { taxWan: 363, landMu: 40, unitId: 'unit-2' }),
    firm('c', { taxWan: null }),
    firm('d', { landMu: null }),
    firm('small', { scale: '规下', taxWan: 9000 }),
    firm('unsaid', { scale: null, taxWan: 9000 }),
  ],
};

const listedFirm = (id: string, track: Track, scale: '规上' | '规下' | null = '规下') => {
  return { id, track, scale, unitId: 'unit-1', sector: '工业' };
};

const source: ComputedSource = {
  firms: (year) => firms[year] ?? null,
  listed: (year) =>
    year === 2021
      ? [
          listedFirm('1', '达标'),
          listedFirm('2', '视同完成'),
          listedFirm('3', '未达标'),
          listedFirm('4', '单独考核'),
          listedFirm('5', '随区块考核'),
          listedFirm('6', '达标', '规上'),
          listedFirm('7', '达标', null),
        ]
      : null,
};
const at = (year: number) => ({ year, baseYear: 2023 });

it('divides sums, and says whose figures are missing', () => {
  expect(computedValue('taxPerMu-above', source, at(2025))).toMatchObject({
    value: 9.68,
    numerator: 484,
    denominator: 50,
    ids: ['a', 'b'],
    missing: ['c', 'd'],
  });
  const here = { ...at(2025), unitId: 'unit-2' };
  expect(computedValue('taxPerMu-above', source, here)?.value).toBe(9.075);
  expect(computedValue('valueAddedPerMu-above', source, at(2023))?.value).toBe(16);
});

it('counts only the sector the target is about, and tells whose sector or land is not known', () => {
  const mixed: ComputedSource = {
    firms: () => [
      firm('a'),
      firm('port', { sector: '港口物流', taxWan: 5000 }),
      firm('service', { sector: '服务业', taxWan: null }),
      firm('unsaid', { sector: '', taxWan: 5000 }),
      // All of it is let: tax without land would raise the ratio of all others.
      firm('let', { landMu: 0, taxWan: 5000 }),
    ],
    listed: () => null,
  };
  const industry = { ...at(2025), only: '工业' };
  expect(computedValue('taxPerMu-above', mixed, industry)).toMatchObject({
    value: 10,
    numerator: 100,
    denominator: 10,
    words: '规上工业税收（万元）÷ 规上工业用地（亩）',
    ids: ['a'],
    missing: ['unsaid', 'let'],
  });
  expect(computedValue('taxGrowth-above', mixed, industry)).toMatchObject({ value: 0 });
});

it('nobody known is unknown, not 0', () => {
  expect(computedValue('taxPerMu-above', source, at(2024))).toBeNull();
  const nowhere = { ...at(2025), unitId: 'unit-9' };
  expect(computedValue('taxPerMu-above', source, nowhere)).toMatchObject({
    value: null,
    numerator: null,
  });
});

it('growth is a yearly mean since the base year', () => {
  expect(computedValue('taxGrowth-above', source, at(2025))).toMatchObject({
    value: 10,
    numerator: 9.68,
    denominator: 8,
    baseYear: 2023,
  });
  expect(computedValue('taxGrowth-above', source, at(2023))).toBeNull();
});

it('shares leave out who is assessed with a block', () => {
  const year = { ...at(2021) };
  expect(computedValue('list-done', source, year)).toMatchObject({
    numerator: 4,
    denominator: 6,
    missing: [],
    undecided: ['4'],
  });
  expect(computedValue('pass-share-below', source, year)).toMatchObject({
    value: 50,
    numerator: 2,
    denominator: 4,
    // Of no known scale: in neither number. Without data: in the denominator, as not passed.
    missing: ['7'],
    undecided: ['4'],
  });
  expect(computedValue('pass-share-above', source, year)?.value).toBe(100);
});

it('a count names who counts', () => {
  const told = computedValue('list-passed', source, at(2021));
  expect(told).toMatchObject({ value: 4, denominator: 7 });
  expect(told?.counted?.map(({ id }) => id)).toEqual(['1', '2', '6', '7']);
  expect(computedValue('list-passed', source, at(2022))).toBeNull();
});
