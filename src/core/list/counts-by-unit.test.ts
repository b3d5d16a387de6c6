import { describe, expect, it } from 'vitest';
import { aPack } from '../../../tests/builders/program-pack';
import { countsByUnit } from './counts-by-unit';
import { EXEMPT, LISTED, NOT_LISTED, UNDETERMINED } from './verdict';

const pack = aPack();
const table = pack.taskTables[0] ?? null;

const rows: readonly (readonly [
  listing: number,
  unit: string | null,
  sector: string | null,
  m2: number,
])[] = [
  [LISTED, '城东街道', '工业', 100.1],
  [LISTED, '城东街道', '工业', 200.2],
  [UNDETERMINED, '城东街道', '港口物流', 10],
  [LISTED, '白泉', '服务业', Number.NaN],
  [EXEMPT, '白泉镇', '服务业', 5],
  [NOT_LISTED, '白泉镇', '服务业', 1000],
  [LISTED, '别处', '种植业', 7],
  [LISTED, null, null, 8],
  [LISTED, '示例园区', '工业', 9],
];

const counts = (order: readonly (typeof rows)[number][] = rows) =>
  countsByUnit(
    {
      listing: Uint8Array.from(order, ([listing]) => listing),
      unitOf: (row) => order[row]?.[1] ?? null,
      sectorOf: (row) => order[row]?.[2] ?? null,
      areasM2: Float64Array.from(order, ([, , , m2]) => m2),
    },
    pack,
    table,
  );

describe('countsByUnit', () => {
  it('stands beside the printed table: its rows, its columns, then everybody else', () => {
    const found = counts();
    expect(found.sectors).toEqual(['工业', '服务业', '港口物流', '种植业', '未注明']);
    expect(found.rows.map(({ unit, tableRow }) => [unit, tableRow])).toEqual([
      ['城东街道', 0],
      ['白泉镇', 1],
      ['示例产业园区', null],
      ['别处', null],
      ['未注明', null],
    ]);
    expect(found.rows[0]?.cells.map(({ listed }) => listed.count)).toEqual([2, 0, 0, 0, 0]);
    expect(found.rows[0]?.whole.undetermined).toEqual({ count: 1, areaM2: 10, withoutArea: 0 });
  });

  it('A5 counts land that is not known apart', () => {
    const [, baiquan] = counts().rows;
    expect(baiquan?.whole.listed).toEqual({ count: 1, areaM2: 0, withoutArea: 1 });
    expect(baiquan?.whole.exempt).toEqual({ count: 1, areaM2: 5, withoutArea: 0 });
  });

  it('adds up to the whole, in any order of the rows', () => {
    const { totals } = counts();
    expect(totals.cells.map(({ listed }) => listed.count)).toEqual([3, 1, 0, 1, 1]);
    expect(totals.whole.listed).toEqual({ count: 6, areaM2: 324.3, withoutArea: 1 });
    expect(counts(rows.toReversed())).toEqual(counts());
  });

  it('without a table the units stand as the pack names them', () => {
    const standing = {
      listing: Uint8Array.of(LISTED, LISTED),
      unitOf: (row: number) => ['白泉', '城东街道'][row] ?? null,
      sectorOf: () => '工业',
      areasM2: Float64Array.of(1, 2),
    };
    expect(countsByUnit(standing, pack, null).rows.map(({ unit }) => unit)).toEqual([
      '城东街道',
      '白泉镇',
    ]);
  });
});
