import { expect, it } from 'vitest';
import { aSourceTable } from '../../../tests/builders/source-table';
import type { ImportTable } from './import-store';
import { alikeTables } from './same-choice';
import { tableOf } from './table-of';

const square = (x: number, y: number, size: number) =>
  Float64Array.of(x, y, x + size, y, x + size, y + size, x, y + size);
const land = (key: string, ring: Float64Array): ImportTable =>
  tableOf(aSourceTable(['宗地代码'], [['甲']], { shapes: [{ polygons: [[ring]] }] }), key);

const first = land('1', square(122.04, 30.01, 0.01));
const second = land('2', square(122.06, 30.02, 0.01));
const inMetres = land('3', square(41408000, 3322000, 100));
const ledger = tableOf(aSourceTable(['企业名称'], [['甲厂']]), '4');
const all = [first, second, inMetres, ledger];
const keys = (one: ImportTable, tables: readonly ImportTable[]) =>
  alikeTables(one, tables).map(({ key }) => key);

it('what a person chose for one table is offered for those whose figures spoke for the same, until it stands there', () => {
  expect(keys(first, all)).toEqual([]);
  const { crs } = first;
  if (!crs) throw new Error('degrees are always read');
  const shifted = { ...first, crs: { ...crs, shift: 'gcj-02' as const } };
  expect(keys(shifted, all)).toEqual(['2']);
  const taken = { ...second, crs: shifted.crs };
  expect(keys(shifted, [shifted, taken, inMetres])).toEqual([]);
});
