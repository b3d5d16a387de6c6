import { expect, it, vi } from 'vitest';
import { aVariant } from '../../../tests/builders/program-records';
import { askTargets as ask, landCredit as credit } from '../../../tests/builders/targets-question';
import type { Ledger } from '../../core/target/ledger-entry';
import { runNow } from '../analysis/steps';
import { createTargets, type Targets } from './derive-targets';

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

it('works out the figures of a day in passing when they are read, and to the same', () => {
  const readAfter = (passing: boolean) => {
    const told = runNow(createTargets()({ ...ask([credit('c1')]), passing }));
    const looked = vi.spyOn(told.ledgers.get('dinghai-2021:d7') as Ledger, 'entriesAt');
    const rows = told.programs.map((one) => one.rows);
    const calls = looked.mock.calls.length;
    expect(told.programs[0]?.rows).toBe(rows[0]);
    expect(looked.mock.calls).toHaveLength(calls);
    return { rows, calls };
  };
  const [full, passing] = [readAfter(false), readAfter(true)];
  expect([full.calls, passing.calls > 0]).toEqual([0, true]);
  expect(passing.rows).toEqual(full.rows);
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
