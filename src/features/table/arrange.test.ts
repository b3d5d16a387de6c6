import { expect, test } from 'vitest';
import { aFact, anEnterprise, aParcel, aShape, aUnit } from '../../../tests/builders/records';
import { runNow } from '../../app/analysis/steps';
import type { Occupancy } from '../../core/enterprise/occupancy';
import { createIndicators } from '../../core/indicator/indicators';
import type { Parcel } from '../../core/parcel/parcel';
import { emptyWorkspace } from '../../core/workspace';
import { createArranger } from './arrange';
import { columnsOf } from './columns';

const far = (value: number | null) => [aFact('floorAreaRatio', value)];
const blank = { code: '', landUse: '', tenure: '', registeredM2: null };
const records = [
  aParcel('a', { ...blank, name: '甲 10', facts: far(1.2) }),
  aParcel('b', { ...blank, name: '乙' }),
  aParcel('c', { ...blank, name: '甲 2', facts: far(0) }),
];
const empty = emptyWorkspace().tables;
const sources = {
  tables: empty,
  parcels: empty.parcels,
  indicators: createIndicators(empty, () => null),
  year: '2022',
  asOf: '2023-01-01',
  theme: 'taxPerMu' as const,
  standing: null,
};
const columns = columnsOf('parcels', sources);
const arrange = createArranger();
const ask = (
  text: string,
  sorting: Parameters<typeof arrange>[0]['sorting'],
  shown: Uint8Array | null = null,
  areasM2: Float64Array | null = null,
) => runNow(arrange({ records, shown, columns, text, sorting, areasM2 }));
const ids = (...question: Parameters<typeof ask>) =>
  [...ask(...question).rows].map((row) => records[row]?.id);

test('A5 unknown sorts last both ways, and is not below zero', () => {
  expect(ids('', { key: 'floorAreaRatio', down: false })).toEqual(['c', 'a', 'b']);
  expect(ids('', { key: 'floorAreaRatio', down: true })).toEqual(['a', 'c', 'b']);
});

test('numbers inside names sort as numbers; a filter keeps the order of the table', () => {
  expect(ids('甲', { key: 'name', down: false })).toEqual(['c', 'a']);
  expect(ids('甲', null)).toEqual(['a', 'c']);
  expect(ids('没有', null)).toEqual([]);
});

test('rows set aside by filter and legend are not shown, and their land is not counted', () => {
  const areas = Float64Array.of(100.25, Number.NaN, 50.5);
  expect(ids('', null, Uint8Array.of(0, 1, 1))).toEqual(['b', 'c']);
  expect(ask('', null, Uint8Array.of(0, 1, 1), areas)).toMatchObject({
    areaM2: 50.5,
    withoutOutline: 1,
  });
  expect(ask('', null, null, areas)).toMatchObject({ areaM2: 150.75, withoutOutline: 1 });
});

test('A5 what nobody stated reads 未知, never 0 or blank', () => {
  expect(columns.map((column) => column.text(records[1] as Parcel)).slice(1)).toEqual(
    Array(columns.length - 1).fill('未知'),
  );
});

test('figures of land and firms stand beside the record, and say of which year', () => {
  const use: Occupancy = {
    id: 'use-1',
    enterpriseId: 'firm-1',
    parcelId: 'parcel-1',
    basis: '自有',
    areaM2: null,
    floorAreaM2: null,
    rev: 0,
  };
  const tables = {
    ...empty,
    units: new Map([['unit-1', aUnit()]]),
    parcels: new Map([['parcel-1', aParcel('parcel-1', { registeredM2: 20_000 })]]),
    shapes: new Map([['parcel-1', aShape()]]),
    enterprises: new Map([
      ['firm-1', anEnterprise('firm-1', { facts: [aFact('taxWan', 75, { period: '2022' })] })],
    ]),
    occupancies: new Map([['use-1', use]]),
  };
  const indicators = createIndicators(tables, () => null);
  const now = { ...sources, tables, parcels: tables.parcels, indicators };
  const cell = (kind: 'parcels' | 'enterprises', key: string) => {
    const column = columnsOf(kind, now).find((one) => one.key === key);
    const [row] = tables[kind].values();
    return [column?.title, row && column?.text(row)];
  };
  expect(cell('parcels', 'taxPerMu')).toEqual(['2022年亩均税收（万元/亩）', '2.50']);
  expect(cell('parcels', 'firms')).toEqual(['用地企业', '示例机械一厂']);
  expect(cell('enterprises', 'land')).toEqual(['评价用地（亩）', '30.00']);
  expect(cell('enterprises', 'taxPerMu')).toEqual(['2022年亩均税收（万元/亩）', '2.50']);
  expect(cell('enterprises', 'parcels')).toEqual(['使用地块', '示例地块一']);
});
