import { expect, it } from 'vitest';
import { askTargets, landCredit } from '../../../tests/builders/targets-question';
import type { Credit } from '../../core/target/credit';
import { runNow } from '../analysis/steps';
import { createTargets, type Targets } from './derive-targets';
import { createSupposer, type Supposed, type Supposition } from './what-if';

const present = (credits: readonly Credit[], day = '2021-12-31') =>
  runNow(createTargets()(askTargets(credits, { day })));
const suppose = (targets: Targets, patch: Partial<Supposition>) =>
  runNow(
    createSupposer()(targets, { program: 'dinghai-2021', values: {}, plans: new Map(), ...patch }),
  );
const rowOf = ({ rows }: Supposed, program: string, target: string, year: number | null = null) =>
  rows.find(({ present: { progress } }) => {
    return progress.program === program && progress.target === target && progress.year === year;
  });

it('supposes other weights beside the present, which stays, in every document that shares the ledger', () => {
  const targets = present([landCredit('c1')]);
  const before = JSON.stringify(targets.programs.map(({ rows }) => rows));
  const supposed = suppose(targets, { values: { 'weight-complete': 50 } });
  for (const [program, target] of [
    ['dinghai-2021', 'd8'],
    ['dinghai-2022', 'g9'],
  ] as const) {
    expect(rowOf(supposed, program, target)).toMatchObject({
      present: { progress: { done: 10 } },
      other: { progress: { done: 5 } },
      difference: -5,
      changes: true,
    });
  }
  // What nothing touches is told as unchanged, and what nobody knows stays unknown.
  expect(rowOf(supposed, 'dinghai-2022', 'g1')).toMatchObject({ changes: false });
  expect(rowOf(supposed, 'dinghai-2022', 'g12')).toMatchObject({ difference: null });
  expect(supposed.lists).toEqual([]);
  expect(JSON.stringify(targets.programs.map(({ rows }) => rows))).toBe(before);
});

it('judges lists by another threshold, and the targets that need them', () => {
  const targets = present([]);
  const supposed = suppose(targets, { values: { 't-2021': 1.5 } });
  const [list] = supposed.lists;
  expect(list).toMatchObject({
    list: 'low-enterprise',
    year: 2021,
    table: 'enterprises',
    present: { ids: ['low', 'better'] },
    other: { ids: [] },
    added: { ids: [] },
    left: { ids: ['low', 'better'], withoutArea: 0 },
  });
  // By certificate 2 mu each.
  expect((list?.left.areaM2 ?? 0) / (2000 / 3)).toBeCloseTo(4, 6);
  expect(rowOf(supposed, 'dinghai-2021', 'd9')).toMatchObject({
    present: { progress: { done: 1 } },
    other: { progress: { done: 0 } },
  });
  expect(rowOf(supposed, 'dinghai-2021', 'd1', 2021)).toMatchObject({
    present: { progress: { done: 50 } },
  });
});

it('a threshold of another year moves nothing of this one', () => {
  const supposed = suppose(present([]), { values: { 't-2022': 15 } });
  expect(supposed.lists).toMatchObject([
    { year: 2022, present: { ids: ['low'] }, added: { ids: ['better'] }, left: { ids: [] } },
  ]);
  expect(rowOf(supposed, 'dinghai-2021', 'd9')).toMatchObject({ changes: false });
});

it('refuses a figure that does not fit, and supposes nothing', () => {
  const supposed = suppose(present([landCredit('c1')]), { values: { 'weight-complete': 150 } });
  expect(supposed).toMatchObject({ rows: [], lists: [], refusal: { refused: 'variant-values' } });
});

it('moves plans, or leaves them out: forecast and the day the target is met follow', () => {
  const plan = (id: string, on: string, amount: number) =>
    landCredit(id, { planned: true, on, amount });
  const credits = [landCredit('c1', { amount: 100 }), plan('p1', '2021-09-30', 300)];
  const targets = present([...credits, plan('p2', '2021-10-31', 20)], '2021-07-31');
  const d8 = (plans: Supposition['plans']) =>
    rowOf(suppose(targets, { plans }), 'dinghai-2021', 'd8');
  expect(d8(new Map([['p1', '2021-11-30']]))).toMatchObject({
    present: { metOn: '2021-09-30', progress: { done: 100, forecast: { value: 420 } } },
    other: { metOn: '2021-11-30', progress: { done: 100, forecast: { value: 420 } } },
    changes: true,
  });
  // Beyond the year it counts for nothing in that year.
  expect(d8(new Map([['p1', '2022-01-31']]))).toMatchObject({
    other: { metOn: null, progress: { forecast: { value: 120 } } },
  });
  expect(d8(new Map([['p2', null]]))).toMatchObject({
    other: { metOn: '2021-09-30', progress: { forecast: { value: 400 } } },
  });
  // What was entered stays where it was.
  expect(targets.question.workspace.tables.credits.get('p1')?.on).toBe('2021-09-30');
});

it('one supposition after another comes to the same as each by itself', () => {
  const targets = present([landCredit('c1')]);
  const supposer = createSupposer();
  const ask = (values: Supposition['values']) =>
    runNow(supposer(targets, { program: 'dinghai-2021', values, plans: new Map() }));
  ask({ 't-2021': 1.5, 'weight-complete': 50 });
  const values = { 't-2021': 2.5 };
  expect(ask(values)).toEqual(suppose(targets, { values }));
  const none = ask({});
  expect(none.lists).toEqual([]);
  expect(none.rows.every(({ changes }) => !changes)).toBe(true);
});
