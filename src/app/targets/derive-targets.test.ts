import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { aCredit, aReading } from '../../../tests/builders/credits';
import { aUse, landTables } from '../../../tests/builders/land-tables';
import { aVariant } from '../../../tests/builders/program-records';
import { aFact, anEnterprise, aParcel, aShape, aUnit } from '../../../tests/builders/records';
import { createIndicators } from '../../core/indicator/indicators';
import { type ProgramPack, packSchema } from '../../core/program/schema/pack-schema';
import { m2FromMu } from '../../core/quantity';
import type { Credit } from '../../core/target/credit';
import { emptyWorkspace, type Workspace } from '../../core/workspace';
import { areaOfShapeM2 } from '../analysis/rows';
import { runNow } from '../analysis/steps';
import type { LoadedProgram } from '../programs/program-store';
import { createTargets, type Targets, type TargetsQuestion } from './derive-targets';
import { supposeSteps } from './what-if';

function load(id: string): LoadedProgram {
  const path = new URL(`../../../data/programs/${id}/program.json`, import.meta.url);
  const pack: ProgramPack = packSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  const { shortTitle, title, programYears: years } = pack;
  const header = { id, programId: id, shortTitle, title, years, imported: false };
  return { header, pack, document: '', cases: [] };
}
const programs = [load('dinghai-2021'), load('dinghai-2022')];

/** A firm on two mu of its own with so much tax a mu, first and a year later. */
const firm = (id: string, perMu: number, later: number, parcelId: string) => ({
  parcel: aParcel(parcelId, { unitId: 'white', registeredM2: m2FromMu(2) }),
  use: aUse(parcelId, id, '自有'),
  firm: anEnterprise(id, {
    sector: '工业',
    facts: [
      aFact('welfare', '否'),
      aFact('landSuppliedOn', '2001-01-01'),
      aFact('scale', '规上', { period: '2020' }),
      aFact('scale', '规上', { period: '2021' }),
      aFact('taxWan', 2 * perMu, { period: '2020' }),
      aFact('taxWan', 2 * later, { period: '2021' }),
    ],
  }),
});
const all = [firm('low', 2, 2.5, 'p1'), firm('better', 2, 14.5, 'p2'), firm('high', 20, 16, 'p3')];

const tables: Workspace['tables'] = {
  ...emptyWorkspace().tables,
  ...landTables(
    all.map(({ parcel }) => parcel),
    all.map((one) => one.firm),
    all.map(({ use }) => use),
  ),
  units: new Map([['white', aUnit('white')]]),
  shapes: new Map(all.map(({ parcel }, at) => [parcel.id, aShape(parcel.id, 122.1 + at / 100)])),
  readings: new Map([['reading-1', aReading()]]),
};
const indicators = createIndicators(tables, (id) => areaOfShapeM2(tables.shapes.get(id)));

const credit = (id: string, patch: Partial<Credit> = {}) =>
  aCredit(id, { event: 'complete', unitId: 'white', on: '2021-06-30', ...patch });

function ask(credits: readonly Credit[], patch: Partial<TargetsQuestion> = {}): TargetsQuestion {
  const own = new Map(credits.map((one) => [one.id, one]));
  return {
    programs,
    workspace: { head: 1, tables: { ...tables, credits: own } },
    ids: ['p1', 'p2', 'p3'],
    indicators,
    asOf: '2022-06-30',
    day: '2021-12-31',
    enteredOn: null,
    variant: null,
    lists: true,
    ...patch,
  };
}
const rowOf = ({ programs: told }: Targets, program: string, target: string, year?: number) =>
  told
    .find((one) => one.program === program)
    ?.rows.find((row) => row.target === target && (year === undefined || row.year === year));

it('a shared target is one ledger seen twice, and its part reads it too', () => {
  const told = runNow(createTargets()(ask([credit('c1')])));
  expect(rowOf(told, 'dinghai-2021', 'd7')).toMatchObject({ done: 10, task: 1200 });
  expect(rowOf(told, 'dinghai-2022', 'g9')).toMatchObject({ done: 10, task: 1200 });
  expect(rowOf(told, 'dinghai-2021', 'd8')).toMatchObject({ done: 10, task: 400 });
  // Nobody wrote in the ledger of others.
  expect(rowOf(told, 'dinghai-2022', 'g12')).toMatchObject({ kind: 'credits', done: null });
  expect(rowOf(told, 'dinghai-2022', 'g7')).toMatchObject({ kind: 'reported', done: 1.2 });
});

it('computes from data and lists', () => {
  const told = runNow(createTargets()(ask([])));
  expect(rowOf(told, 'dinghai-2022', 'g1')).toMatchObject({ kind: 'computed', done: 11 });
  expect(rowOf(told, 'dinghai-2021', 'd9')).toMatchObject({ done: 1, task: 193 });
  expect(rowOf(told, 'dinghai-2021', 'd1', 2021)).toMatchObject({ done: 50 });
  expect(rowOf(told, 'dinghai-2021', 'd1', 2022)).toMatchObject({ done: null, light: 'none' });
});

it('without lists only what needs them is unknown', () => {
  const told = runNow(createTargets()(ask([credit('c1')], { lists: false })));
  expect(rowOf(told, 'dinghai-2021', 'd9')).toMatchObject({ done: null });
  expect(rowOf(told, 'dinghai-2021', 'd8')).toMatchObject({ done: 10 });
});

it('finds the records of printed names', () => {
  const [first] = runNow(createTargets()(ask([]))).programs;
  expect(first?.unitIdOf('白泉镇')).toBe('white');
  expect(first?.unitIdOf('城东街道')).toBeNull();
});

it('one more credit leaves other ledgers as they were, and comes to the same as from nothing', () => {
  const derive = createTargets();
  const activity = credit('fair', { ledger: 'dinghai-2021:d10', event: 'fair', unit: '场' });
  const first = runNow(derive(ask([credit('c1'), activity])));
  const more = [credit('c1'), activity, credit('c2', { amount: 2.5 })];
  const second = runNow(derive(ask(more)));
  expect(second.ledgers.get('dinghai-2021:d10')).toBe(first.ledgers.get('dinghai-2021:d10'));
  expect(second.ledgers.get('dinghai-2021:d7')).not.toBe(first.ledgers.get('dinghai-2021:d7'));
  expect(rowOf(second, 'dinghai-2022', 'g9')?.done).toBe(12.5);
  const anew = runNow(createTargets()(ask(more)));
  expect(second.programs.map(({ rows }) => rows)).toEqual(anew.programs.map(({ rows }) => rows));
});

it('a variant moves weights in every document that shares the ledger', () => {
  const values = { 'weight-complete': 50 };
  const variants = new Map([['v1', aVariant('v1', { programId: 'dinghai-2021', values })]]);
  const question = ask([credit('c1')], { variant: 'v1' });
  const { workspace } = question;
  const told = runNow(
    createTargets()({
      ...question,
      workspace: { ...workspace, tables: { ...workspace.tables, variants } },
    }),
  );
  expect(rowOf(told, 'dinghai-2022', 'g9')?.done).toBe(5);
});

it('supposes other weights, thresholds and plans beside the present, which stays', () => {
  const present = runNow(createTargets()(ask([credit('c1')])));
  const before = JSON.stringify(present.programs[0]?.rows);
  const plan = credit('plan', { planned: true, on: '2021-12-01', amount: 4 });
  const supposed = runNow(
    supposeSteps(present, {
      values: { 'dinghai-2021': { 'weight-complete': 50 } },
      plans: [plan],
      plansDone: true,
    }),
  );
  const row = supposed[0]?.rows.find((one) => one.present.target === 'd8');
  expect(row).toMatchObject({ present: { done: 10 }, other: { done: 7 }, difference: -3 });
  const shared = supposed[1]?.rows.find((one) => one.present.target === 'g9');
  expect(shared).toMatchObject({ present: { done: 10 }, other: { done: 7 } });
  expect(JSON.stringify(present.programs[0]?.rows)).toBe(before);
});
