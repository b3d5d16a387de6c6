import { expect, test } from 'vitest';
import type { Fact } from '../../core/fact';
import type { Parcel } from '../../core/parcel/parcel';
import { emptyWorkspace } from '../../core/workspace';
import { arrange } from './arrange';
import { columnsOf } from './columns';

const far = (value: number | null): Fact[] => [
  { field: 'floorAreaRatio', value, asOf: '2021-07-31', source: '台账' },
];
const parcel = (id: string, name: string, facts: Fact[] = []) =>
  ({
    id,
    name,
    code: '',
    unitId: null,
    landUse: '',
    tenure: '',
    registeredM2: null,
    facts,
  }) as unknown as Parcel;

const rows = [parcel('a', '甲 10', far(1.2)), parcel('b', '乙'), parcel('c', '甲 2', far(0))];
const columns = columnsOf('parcels', emptyWorkspace().tables);
const ids = (filter: string, sorting: Parameters<typeof arrange>[3]) =>
  arrange(rows, columns, filter, sorting).map(({ id }) => id);

test('A5 unknown sorts last both ways, and is not below zero', () => {
  expect(ids('', { key: 'floorAreaRatio', down: false })).toEqual(['c', 'a', 'b']);
  expect(ids('', { key: 'floorAreaRatio', down: true })).toEqual(['a', 'c', 'b']);
});

test('numbers inside names sort as numbers; a filter keeps the order of the table', () => {
  expect(ids('甲', { key: 'name', down: false })).toEqual(['c', 'a']);
  expect(ids('甲', null)).toEqual(['a', 'c']);
  expect(ids('没有', null)).toEqual([]);
});

test('A5 what nobody stated reads 未知, never 0 or blank', () => {
  expect(columns.map((column) => column.text(rows[1] as Parcel)).slice(1)).toEqual(
    Array(columns.length - 1).fill('未知'),
  );
});
