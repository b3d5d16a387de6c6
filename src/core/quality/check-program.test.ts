import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sampleWorkspace } from '../../../tests/builders/sample-slice';
import { geodesicAreaM2 } from '../geo/geodesic-area';
import { createIndicators } from '../indicator/indicators';
import { beginAssessment } from '../list/assess-program';
import { explainVerdict } from '../list/explain-verdict';
import { LISTED, NOT_LISTED, UNDETERMINED } from '../list/verdict';
import { type ProgramPack, packSchema } from '../program/schema/pack-schema';
import { subjectsOf } from '../rules/columns';
import { firmReader } from '../rules/firm-reader';
import { firmsOnLand } from '../rules/firms-on-land';
import { landReader } from '../rules/land-reader';
import { noBlocks } from '../rules/workspace-reader';
import { emptyWorkspace, type Workspace } from '../workspace';
import { checkProgram } from './check-program';
import type { FindingDraft } from './finding-draft';
import type { JudgedList, ProgramToCheck } from './program-to-check';

const file = new URL('../../../data/programs/dinghai-2021/program.json', import.meta.url);
const pack: ProgramPack = packSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
const sample = sampleWorkspace('330902');

function judged(ws: Workspace, year: number): ProgramToCheck {
  const { tables } = ws;
  const areaM2Of = (id: string) => {
    const shape = tables.shapes.get(id);
    return shape ? geodesicAreaM2(shape.geometry) : null;
  };
  const indicators = createIndicators(tables, areaM2Of);
  const from = { tables, indicators, pack, year, today: '2026-01-01', blockAnswer: noBlocks };
  const readers = { enterprise: firmReader(from), parcel: landReader(from, areaM2Of) };
  const assessment = beginAssessment({
    pack,
    year,
    firms: subjectsOf(readers.enterprise),
    land: subjectsOf(readers.parcel),
    firmsOnLand: firmsOnLand(tables),
  });
  const lists = assessment.order.map((kind): JudgedList => {
    const reader = readers[kind.subject === 'parcel' ? 'parcel' : 'enterprise'];
    const rows = Array.from({ length: reader.count }, (_, row) => row);
    return {
      kind,
      table: kind.subject === 'parcel' ? 'parcels' : 'enterprises',
      ids: reader.ids,
      listing: assessment.judge(kind).listing.slice(),
      units: rows.map((row) => reader.unitOf(row) ?? ''),
      sectors: rows.map((row) => reader.sectorOf(row) ?? ''),
      areasM2: Float64Array.from(rows, (row) => reader.areaM2(row)),
      explain: (row) => {
        const subjects = assessment.subjectsOf(kind);
        if (!subjects) throw new Error('no subjects');
        return explainVerdict(kind, subjects, row, assessment.contextOf(kind));
      },
    };
  });
  return { pack, year, lists };
}

function check(ws: Workspace, program: ProgramToCheck): FindingDraft[] {
  const steps = checkProgram(ws, program);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function without(ws: Workspace, gone: (period: string) => boolean): Workspace {
  const enterprises = new Map(
    [...ws.tables.enterprises].map(([id, firm]) => [
      id,
      { ...firm, facts: firm.facts.filter(({ period }) => !period || !gone(period)) },
    ]),
  );
  return { ...ws, tables: { ...ws.tables, enterprises } };
}

const program = judged(sample, 2021);
const about = (drafts: readonly FindingDraft[], rule: string) =>
  drafts.filter((one) => one.rule === rule);

it('tells of everybody who waits what is missing, and who is to supply it', () => {
  const missing = about(check(sample, program), 'program.missing');
  const waiting = new Set(
    program.lists.flatMap(({ table, ids, listing }) =>
      ids.flatMap((id, row) => (listing[row] === UNDETERMINED ? [`${table} ${id}`] : [])),
    ),
  );
  expect(new Set(missing.map(({ subject }) => `${subject?.table} ${subject?.id}`))).toEqual(
    waiting,
  );
  expect(missing.length).toBeGreaterThan(10);
  const words = missing.map(({ why }) => why);
  expect(words.some((why) => /缺亩均税收（2020 年），区税务局提供/.test(why))).toBe(true);
  expect(words.every((why) => why.startsWith('按定海 2021 方案 2021 年度判定为待核实：'))).toBe(
    true,
  );
});

it('a year nobody has is told once, with the newest there is, and not again of everybody', () => {
  const old = without(sample, (period) => period.startsWith('202'));
  const drafts = check(old, judged(old, 2021));
  const [tax] = about(drafts, 'data.stale').filter(({ why }) => why.includes('亩均税收'));
  expect(tax).toMatchObject({ subject: null, severity: 'warning' });
  expect(tax?.why).toContain('现有最新为 2019 年');
  expect(tax?.why).toContain('请向区税务局索取');
  expect(
    about(drafts, 'program.missing').filter(({ why }) => why.includes('缺亩均税收（2020 年）')),
  ).toEqual([]);
  expect(about(check(sample, program), 'data.stale')).toEqual([]);
});

it('a list as printed has no difference; one firm more is told of its unit and of the whole', () => {
  expect(about(check(sample, program), 'printed.differs')).toEqual([]);
  const [list, ...others] = program.lists;
  if (!list) throw new Error('no list');
  const row = list.listing.findIndex(
    (listing, at) => listing === NOT_LISTED && list.units[at] === '白泉镇',
  );
  const listing = list.listing.slice();
  listing[row] = LISTED;
  const told = about(
    check(sample, { ...program, lists: [{ ...list, listing }, ...others] }),
    'printed.differs',
  );
  expect(told.map(({ fileRow }) => fileRow)).toEqual([
    '2021 年全区低效企业整治提升任务表 · 白泉镇',
    '2021 年全区低效企业整治提升任务表 · 合计',
  ]);
  expect(told[1]?.why).toContain('印发任务表为 193 家，按现有数据列入 194 家，差 +1 家');
  expect(told[1]?.why).toContain(`来源：${pack.docNo}`);
  // Another year has no printed table.
  expect(about(check(sample, judged(sample, 2022)), 'printed.differs')).toEqual([]);
});

it('units of the document without a record, and units of the ledger the document does not name', () => {
  const streets = ['台账 · 填报单位 · 临城街道', '台账 · 填报单位 · 千岛街道'];
  const rows = (drafts: readonly FindingDraft[]) =>
    about(drafts, 'unit.unmatched').map(({ fileRow }) => fileRow);
  // The document of 2021 has no line for the two streets of the new town.
  expect(rows(check(sample, program))).toEqual(streets);
  const [unit] = [...sample.tables.units.values()].filter(({ name }) => name === '白泉镇');
  if (!unit) throw new Error('no unit');
  const units = new Map(sample.tables.units).set(unit.id, { ...unit, name: '新白泉', aliases: [] });
  const renamed = { ...sample, tables: { ...sample.tables, units } };
  const told = rows(check(renamed, judged(renamed, 2021)));
  expect(told.filter((row) => !streets.includes(row ?? '')).sort()).toEqual([
    '台账 · 填报单位 · 新白泉',
    '定海 2021 方案 · 填报单位 · 白泉镇',
  ]);
});

it('a workspace without units and firms is told so once', () => {
  const empty = emptyWorkspace();
  const drafts = check(empty, judged(empty, 2021));
  expect(drafts.map(({ rule, fileRow }) => [rule, fileRow])).toEqual([
    ['unit.unmatched', '定海 2021 方案 · 填报单位'],
  ]);
});
