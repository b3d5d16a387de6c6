import { expect, it } from 'vitest';
import { aUse, landTables } from '../../../tests/builders/land-tables';
import { aPack } from '../../../tests/builders/program-pack';
import { aDecision, aVariant } from '../../../tests/builders/program-records';
import { aFact, anEnterprise, aParcel, aShape, aUnit } from '../../../tests/builders/records';
import { createIndicators } from '../../core/indicator/indicators';
import { LISTED, listings, NOT_LISTED } from '../../core/list/verdict';
import { m2FromMu } from '../../core/quantity';
import { emptyWorkspace } from '../../core/workspace';
import { areaOfShapeM2 } from '../analysis/rows';
import { runNow } from '../analysis/steps';
import type { LoadedProgram } from '../programs/program-store';
import { createJudge, type JudgeQuestion } from './judge';

const pack = aPack();
const loaded: LoadedProgram = {
  header: {
    id: pack.id,
    programId: pack.id,
    shortTitle: pack.shortTitle,
    title: pack.title,
    years: pack.programYears,
    imported: false,
  },
  pack,
  document: '',
  cases: [],
};

/** A firm on two mu of its own with so much tax a mu. */
const firm = (id: string, perMu: number | null, parcelId: string) => ({
  parcel: aParcel(parcelId, { unitId: 'white', registeredM2: m2FromMu(2) }),
  use: aUse(parcelId, id, '自有'),
  firm: anEnterprise(id, {
    sector: '工业',
    facts: [
      aFact('welfare', '否'),
      aFact('landSuppliedOn', '2001-01-01'),
      ...(perMu === null ? [] : [aFact('taxWan', 2 * perMu, { period: '2020' })]),
    ],
  }),
});
const all = [firm('low', 2, 'p1'), firm('edge', 3.5, 'p2'), firm('open', null, 'p3')];

const tables: JudgeQuestion['tables'] = {
  ...emptyWorkspace().tables,
  ...landTables(
    all.map(({ parcel }) => parcel),
    all.map((one) => one.firm),
    all.map(({ use }) => use),
  ),
  units: new Map([['white', aUnit('white')]]),
  shapes: new Map(all.map(({ parcel }, at) => [parcel.id, aShape(parcel.id, 122.1 + at / 100)])),
};
const question: JudgeQuestion = {
  loaded,
  tables,
  ids: ['p1', 'p2', 'p3'],
  indicators: createIndicators(tables, (id) => areaOfShapeM2(tables.shapes.get(id))),
  asOf: '2021-12-31',
  year: 2021,
  view: { list: null, variant: null, trial: {} },
};
const judged = (patch: Partial<JudgeQuestion> = {}, judge = createJudge()) =>
  runNow(judge({ ...question, ...patch }));
const firmsOf = ({ verdicts }: ReturnType<typeof judged>) => {
  const list = verdicts.lists[0];
  if (!list) throw new Error('no list');
  return Object.fromEntries(list.ids.map((id, row) => [id, listings[list.listing[row] as number]]));
};
const trial = { ...question.view, trial: { 't-2021': 4 } };

it('lists by rule, and says the same on the map', () => {
  const answer = judged();
  expect(firmsOf(answer)).toEqual({ low: '列入', edge: '不列入', open: '待核实' });
  expect(answer.standing.listing).toEqual(['列入', '不列入', '待核实']);
  const list = answer.verdicts.lists[0];
  expect(list?.units[0]).toBe('白泉镇');
  expect(list?.values[0]).toBe(2);
  expect(list?.edge).toMatchObject({ id: 't-2021', value: 3, dataYear: 2020 });
  expect(list?.near(20).map(({ row }) => list.ids[row])).toEqual(['edge']);
  const open = list?.rowOf.get('open') ?? -1;
  expect(list?.explain(open).missing).toMatchObject([
    { label: '亩均税收', dataYear: 2020, department: '区经信局' },
  ]);
});

it('what a person decided goes before the rule, which stays to be seen', () => {
  const decisions = new Map([
    ['d1', aDecision('d1', { subject: { table: 'enterprises', id: 'low' } })],
    ['d2', aDecision('d2', { subject: { table: 'enterprises', id: 'open' }, listing: '列入' })],
    ['d3', aDecision('d3', { subject: { table: 'enterprises', id: 'edge' }, year: 2022 })],
  ]);
  const answer = judged({ tables: { ...tables, decisions } });
  expect(firmsOf(answer)).toEqual({ low: '不列入', edge: '不列入', open: '列入' });
  const [list] = answer.verdicts.lists;
  expect([...(list?.computed.listing ?? [])]).toEqual([LISTED, NOT_LISTED, 3]);
  expect(list?.decisions.size).toBe(2);
  // Listed by a person, it is assessed alone until the rule says how.
  expect([...(list?.track ?? [])]).toEqual([0, 0, 1]);
});

it('a trial and a variant move the edge and no fact; a trial goes before the variant', () => {
  expect(firmsOf(judged({ view: trial }))).toMatchObject({ edge: '列入', open: '待核实' });
  const variants = new Map([['v', aVariant('v', { values: { 't-2021': 1 } })]]);
  const own = { ...tables, variants };
  expect(firmsOf(judged({ tables: own, view: { ...question.view, variant: 'v' } })).low).toBe(
    '不列入',
  );
  expect(firmsOf(judged({ tables: own, view: { ...trial, variant: 'v' } })).edge).toBe('列入');
  const nonsense = judged({ view: { ...question.view, trial: { nothing: 4 } } });
  expect(nonsense.verdicts.program.variant).toBeNull();
});

it('does again only what the difference touches', () => {
  const judge = createJudge();
  const first = judged({}, judge);
  expect(judged({}, judge).verdicts.lists).toBe(first.verdicts.lists);
  const decided = judged({ tables: { ...tables, decisions: new Map() } }, judge);
  expect(decided.verdicts.lists[0]?.computed).toBe(first.verdicts.lists[0]?.computed);
  expect(judged({ view: trial }, judge).verdicts.lists).not.toBe(first.verdicts.lists);
});
