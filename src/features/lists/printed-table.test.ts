import { expect, it } from 'vitest';
import { aStanding } from '../../../tests/builders/list-standing';
import { aList, aPack } from '../../../tests/builders/program-pack';
import { countsByUnit } from '../../core/list/counts-by-unit';
import { namedIn, printedAt, printedTable, totalAt } from './printed-table';
import { unitsSheet } from './units-sheet';

const pack = aPack();
const program = { pack, base: pack, variant: null };
const kind = aList('low-enterprise', { taskTable: 'table-2021' });
const table = printedTable({ kind }, { program, year: 2021 });
const standing = aStanding([
  { id: 'a', unit: '白泉', sector: '工业', areaM2: 2000 },
  { id: 'b', unit: '白泉', sector: '工业', areaM2: 2000 },
  { id: 'c', sector: '采矿业', listing: '待核实' },
]);
const counts = countsByUnit(
  {
    listing: standing.listing,
    unitOf: (row) => standing.units[row] ?? null,
    sectorOf: (row) => standing.sectors[row] ?? null,
    areasM2: standing.areasM2,
  },
  pack,
  table,
);

it('is that of the year, and has its dashes', () => {
  expect(table?.id).toBe('table-2021');
  expect(printedTable({ kind }, { program, year: 2022 })).toBeNull();
  const [east, white] = counts.rows;
  if (!east || !white) throw new Error('no rows');
  expect(printedAt(table, east, '工业')).toBe(2);
  expect(printedAt(table, east, '服务业')).toBeNull();
  expect(printedAt(table, white, '采矿业')).toBeUndefined();
  expect(totalAt(table, '工业')).toBe(3);
});

it('names a unit as the rows do', () => {
  expect(namedIn(standing, '白泉镇', pack.reportingUnits)).toBe('白泉');
  expect(namedIn(standing, '未注明', pack.reportingUnits)).toBe('');
  expect(namedIn(standing, '别处', pack.reportingUnits)).toBe('别处');
});

it('is copied with the printed tasks beside the counts', () => {
  const sheet = unitsSheet(counts, table);
  expect(sheet[0]?.slice(0, 8)).toEqual([
    '单位',
    '工业',
    '工业任务数',
    '服务业',
    '服务业任务数',
    '港口物流',
    '港口物流任务数',
    '采矿业',
  ]);
  expect(sheet[1]?.slice(0, 8)).toEqual(['城东街道', 0, 2, 0, '-', 0, 1, 0]);
  expect(sheet[2]).toEqual(['白泉镇', 2, 1, 0, 1, 0, '-', 0, 2, 6, 0, 0]);
  expect(sheet.at(-1)).toEqual(['合计', 2, 3, 0, 1, 0, 1, 0, 2, 6, 1, 0]);
});
