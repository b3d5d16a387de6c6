import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sampleWorkspace } from '../../../tests/builders/sample-slice';
import { geodesicAreaM2 } from '../../core/geo/geodesic-area';
import { createIndicators } from '../../core/indicator/indicators';
import { assessProgram } from '../../core/list/assess-program';
import { countsByUnit } from '../../core/list/counts-by-unit';
import { listings, type Track, tracks } from '../../core/list/verdict';
import { type ProgramPack, packSchema } from '../../core/program/schema/pack-schema';
import type { Threshold } from '../../core/program/schema/rule-schema';
import { subjectsOf } from '../../core/rules/columns';
import { firmReader } from '../../core/rules/firm-reader';
import { firmsOnLand } from '../../core/rules/firms-on-land';
import { landReader } from '../../core/rules/land-reader';
import { noBlocks } from '../../core/rules/workspace-reader';

const pack = (id: string): ProgramPack => {
  const file = new URL(`../../../data/programs/${id}/program.json`, import.meta.url);
  return packSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
};

/** The engine over a sample district as committed: nothing is told to it but raw facts. */
const district = (code: string) => {
  const { tables } = sampleWorkspace(code);
  const areas = new Map(
    [...tables.shapes].map(([id, { geometry }]) => [id, geodesicAreaM2(geometry)]),
  );
  const areaM2Of = (id: string) => areas.get(id) ?? null;
  const indicators = createIndicators(tables, areaM2Of);
  return (program: ProgramPack, year: number) => {
    const from = {
      tables,
      indicators,
      pack: program,
      year,
      today: '2026-01-01',
      blockAnswer: noBlocks,
    };
    const firms = firmReader(from);
    const verdicts = assessProgram({
      pack: program,
      year,
      firms: subjectsOf(firms),
      land: subjectsOf(landReader(from, areaM2Of)),
      firmsOnLand: firmsOnLand(tables),
    });
    const list = (id: string) => verdicts.get(id) as NonNullable<ReturnType<typeof verdicts.get>>;
    const count = (id: string, listing: (typeof listings)[number]) =>
      list(id).listing.filter((one) => one === listings.indexOf(listing)).length;
    return { firms, list, count, lists: [...verdicts.keys()] };
  };
};

const dinghai = district('330902');
const dinghai2021 = pack('dinghai-2021');
const printed = dinghai2021.taskTables.find(({ id }) => id === 'd9-table');
const LIST = 'low-enterprise';

it('lists exactly the printed enterprises in every unit and sector', () => {
  const { firms, list } = dinghai(dinghai2021, 2021);
  const counts = countsByUnit(
    {
      listing: list(LIST).listing,
      unitOf: firms.unitOf,
      sectorOf: firms.sectorOf,
      areasM2: Float64Array.from({ length: firms.count }, (_, row) => firms.areaM2(row)),
    },
    dinghai2021,
    printed ?? null,
  );
  const listedIn = (unit: string, sector: string) => {
    const at = counts.sectors.indexOf(sector);
    return counts.rows.find((row) => row.unit === unit)?.cells[at]?.listed.count;
  };
  const cells = printed?.rows.flatMap(({ unit, values }) =>
    printed.columns.map(({ key, sector = '' }) => [unit, sector, values[key] ?? 0]),
  );
  expect(cells?.map(([unit, sector]) => [unit, sector, listedIn(`${unit}`, `${sector}`)])).toEqual(
    cells,
  );
  const elsewhere = counts.rows.filter(({ tableRow }) => tableRow === null);
  expect(elsewhere.map(({ whole }) => whole.listed.count)).toEqual(elsewhere.map(() => 0));
  expect(counts.totals.cells.map(({ listed }) => listed.count)).toEqual([154, 28, 11]);
  expect(counts.totals.whole.listed.count).toBe(printed?.grandTotal);
});

it('has exempt and undetermined enterprises around them, and every track but that of blocks', () => {
  const { count, list } = dinghai(dinghai2021, 2021);
  expect(count(LIST, '豁免')).toBeGreaterThan(30);
  expect(count(LIST, '待核实')).toBeGreaterThan(20);
  expect(count(LIST, '待核实')).toBeLessThan(60);
  const met = (track: Track) => list(LIST).track.includes(tracks.indexOf(track));
  expect(
    (['达标', '未达标', '视同完成', '单独考核'] as const).filter((track) => !met(track)),
  ).toEqual([]);
});

/** The line of 2021 drawn otherwise. */
const withLine = (line: Partial<Threshold>): ProgramPack => ({
  ...dinghai2021,
  thresholds: dinghai2021.thresholds.map((one) =>
    one.role === 'annual-list' && one.programYear === 2021 ? { ...one, ...line } : one,
  ),
});
const without = (exemption: string): ProgramPack => ({
  ...dinghai2021,
  lists: dinghai2021.lists.map((list) => ({
    ...list,
    exemptions: list.exemptions.filter((id) => id !== exemption),
  })),
});
const exemptions = dinghai2021.lists.find(({ id }) => id === LIST)?.exemptions ?? [];

it.each<readonly [string, ProgramPack]>([
  ['< is <=', withLine({ operator: '<=' })],
  ['the line is 4', withLine({ value: 4 })],
  ['the line is 2.99', withLine({ value: 2.99 })],
  ['the line is 3.01', withLine({ value: 3.01 })],
  ['figures are of the year before', withLine({ dataYear: 2019 })],
  ['figures are of the year itself', withLine({ dataYear: 2021 })],
  ...exemptions.map((id) => [`${id} is dropped`, without(id)] as const),
])('lists others when %s', (_, mutant) => {
  const listed = dinghai(mutant, 2021).count(LIST, '列入');
  expect(listed).not.toBe(193);
});

it('knows all four exemptions', () => {
  expect(exemptions).toHaveLength(4);
});

it('lists a believable number in the years after, when the line rises', () => {
  const [second, third] = [2022, 2023].map((year) =>
    dinghai(dinghai2021, year).count(LIST, '列入'),
  );
  expect(second).toBeGreaterThan(193);
  expect(third).toBeGreaterThan(second ?? 0);
  expect(third).toBeLessThan(400);
});

it.each([
  ['dinghai-2021', '330902', 2021],
  ['dinghai-2022', '330902', 2022],
  ['zhoushan-2020', '330902', 2020],
  ['beilun-2024', '330206', 2024],
  ['shangyu-2021', '330604', 2021],
])('exercises every list of %s and every category of it', (id, code, year) => {
  const program = pack(id);
  const { list, count, lists } = district(code)(program, year);
  expect(lists).toEqual(
    expect.arrayContaining(
      program.lists.filter((one) => one.basis === 'rule').map((one) => one.id),
    ),
  );
  for (const one of program.lists) {
    if (!lists.includes(one.id)) continue;
    expect(count(one.id, '列入'), one.name).toBeGreaterThan(0);
    const { listing, categories } = list(one.id);
    one.categories.forEach(({ name }, bit) => {
      const held = listing.some((is, row) => {
        return listings[is] === '列入' && ((categories[row] as number) >>> bit) % 2 === 1;
      });
      expect(held, `${one.name} ${name}`).toBe(true);
    });
  }
});

it('has enough of what 北仑 and 上虞 look for', () => {
  const scattered = district('330206')(pack('beilun-2024'), 2024).count('scattered', '列入');
  expect(scattered).toBeGreaterThanOrEqual(60);
  const collective = [...sampleWorkspace('330604').tables.parcels.values()].filter(
    ({ tenure, landUse }) => tenure === '集体' && landUse === '工业用地',
  );
  expect(collective.length).toBeGreaterThanOrEqual(40);
});
