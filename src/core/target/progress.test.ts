import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aCredit, aReading, plainLedger } from '../../../tests/builders/credits';
import type { Target } from '../program/schema/target-schema';
import type { ComputedValue } from './computed-target';
import type { Credit } from './credit';
import { curveOf } from './curve';
import { type ProgressAsked, progressOf } from './progress';

const clause = { at: '二', quote: '到 2023 年累计盘活 100 亩' };
const aTarget = (patch: Partial<Target> = {}): Target => ({
  id: 'd7',
  name: '盘活低效用地',
  clause,
  comparator: '>=',
  value: 100,
  unit: '亩',
  period: { text: '2021 年', from: 2021, to: 2021, everyYear: false },
  accumulation: 'cumulative',
  aggregation: 'sum',
  ...patch,
});

const weights = { agreement: 0, start: 0.5, completion: 1 };
function ask(credits: readonly Credit[], patch: Partial<ProgressAsked> = {}): ProgressAsked {
  return {
    pack: { id: 'dinghai-2021', issuedOn: '2021-04-28' },
    target: aTarget(),
    period: { from: '2021-01-01', to: '2021-12-31', year: null, note: null },
    ledger: plainLedger(credits, weights),
    readings: [],
    computed: null,
    day: '2021-07-01',
    enteredOn: null,
    lights: { yellow: 10, red: 30 },
    ...patch,
  };
}
const done = (amount: number, on = '2021-05-01', id = `c${amount}`) => aCredit(id, { amount, on });

it('tells rate, gap, linear schedule, trend and forecast', () => {
  const told = progressOf(
    ask([
      done(30),
      done(20, '2021-06-20'),
      aCredit('plan', { amount: 25, on: '2021-10-01', planned: true }),
      aCredit('late', { amount: 9, on: '2021-06-01', planned: true }),
    ]),
  );
  expect(told).toMatchObject({ kind: 'credits', task: 100, done: 50, gap: 50, rate: 0.5 });
  expect(told.schedule).toBeCloseTo(182 / 365, 12);
  expect(told.scheduleNote).toBe('线性序时（假设）');
  expect(told.lag).toBeCloseTo(-0.136986, 5);
  expect(told).toMatchObject({ light: 'green', trend: 20, unsplit: true });
  // A plan whose day went by promises nothing any more.
  expect(told.forecast).toEqual({ day: '2021-12-31', value: 75 });
});

it('what was done before the period is no trend of it', () => {
  const told = ask([done(30, '2020-12-20')], { day: '2021-01-15' });
  expect(progressOf(told)).toMatchObject({ done: 0, trend: 0 });
});

it.each([
  ['behind a little', 35, '2021-07-01', 'yellow'],
  ['far behind', 19, '2021-07-01', 'red'],
  ['done', 100, '2021-07-01', 'done'],
  ['before the document', 0, '2021-04-27', 'none'],
  ['on the last day, nearly there', 99, '2021-12-31', 'green'],
  ['after it', 99, '2022-01-01', 'red'],
])('%s: %d 亩 on %s is %s', (_what, amount, day, light) => {
  const told = progressOf(ask([done(amount, '2021-04-01')], { day }));
  expect(told).toMatchObject({ light, why: expect.any(String) });
});

it('holds nobody to a target before the document or the first entry', () => {
  const late = ask([done(1)], { day: '2022-03-01', enteredOn: '2022-03-02' });
  expect(progressOf(late).light).toBe('none');
  expect(progressOf({ ...late, day: '2022-03-02' }).light).not.toBe('none');
  expect(progressOf({ ...late, day: '2022-03-03' })).toMatchObject({ light: 'red' });
});

it('a ledger nobody wrote in is unknown, and one that begins later is 0', () => {
  expect(progressOf(ask([]))).toMatchObject({
    done: null,
    rate: null,
    light: 'none',
    why: '无数据',
  });
  expect(progressOf(ask([done(1, '2021-08-01')])).done).toBe(0);
});

it('takes a credit back on the day it is taken back', () => {
  const back = aCredit('back', { on: '2021-06-15', reverses: 'c30' });
  const told = ask([done(30), back]);
  expect(progressOf({ ...told, day: '2021-06-14' }).done).toBe(30);
  expect(progressOf({ ...told, day: '2021-06-15' })).toMatchObject({ done: 0, trend: -30 });
});

it('floors nobody can convert are told, not counted', () => {
  const floors = aCredit('floors', { amount: null, floorM2: 4000, on: '2021-05-02' });
  const told = progressOf(ask([done(30), floors]));
  expect(told).toMatchObject({ done: 30, floorMu: null });
  expect(told.notes).toEqual(['1 笔只有建筑面积，折算口径待定，未计入']);
});

it('reads the newest report up to the day, of the year where it is yearly', () => {
  const target = aTarget({
    unit: '%',
    aggregation: 'ratio-of-sums',
    accumulation: 'state',
    value: 1.5,
  });
  const readings = [
    aReading('a', { on: '2021-03-31', value: 1.1 }),
    aReading('b', { on: '2021-06-30', value: 1.3 }),
    aReading('c', { on: '2021-09-30', value: 1.6 }),
    aReading('d', { on: '2021-06-30', value: 9, unitId: 'unit-1' }),
  ];
  const told = ask([], { target, readings });
  expect(progressOf(told)).toMatchObject({
    kind: 'reported',
    done: 1.3,
    light: 'yellow',
    lag: null,
  });
  expect(progressOf({ ...told, day: '2021-10-01' })).toMatchObject({ done: 1.6, light: 'green' });
  expect(progressOf({ ...told, day: '2021-12-31' }).light).toBe('done');
  const yearly = { ...target, accumulation: 'annual' } as const;
  const next = { from: '2022-01-01', to: '2022-12-31', year: 2022, note: null };
  expect(progressOf({ ...told, target: yearly, period: next, day: '2022-02-01' }).done).toBeNull();
});

it('computed figures are of the newest year of the period that has any', () => {
  const value = (year: number): ComputedValue | null =>
    year > 2022
      ? null
      : {
          value: year === 2022 ? 11 : 9,
          numerator: 1,
          denominator: 1,
          words: '税收 ÷ 用地',
          year,
          baseYear: null,
          ids: [],
          missing: ['e9'],
          undecided: ['e8', 'e7'],
          counted: null,
        };
  const target = aTarget({
    unit: '万元/亩',
    value: 12,
    accumulation: 'state',
    computed: 'taxPerMu-above',
  });
  const period = { from: '2021-01-01', to: '2023-12-31', year: null, note: null };
  const told = ask([], { target, period, computed: value, day: '2023-06-30', ledger: null });
  expect(progressOf(told)).toMatchObject({ kind: 'computed', done: 11, gap: 1, trend: null });
  expect(progressOf(told).notes).toEqual([
    '2022 年数据',
    '1 家缺数据，未计入',
    '2 家没有实绩数据，按未达标计入分母',
  ]);
  expect(progressOf({ ...told, day: '2021-06-30' }).done).toBe(9);
});

it.each([
  ['<=', 3, 4, 'red', 1],
  ['<=', 3, 3, 'done', 0],
  ['<', 3, 3, 'red', 0],
  ['=', 0, 2, 'red', 2],
  ['=', 100, 130, 'done', 0],
  ['>', 100, 100, 'red', 0],
] as const)('%s %d with %d is %s', (comparator, value, figure, light, gap) => {
  const target = aTarget({ comparator, value, accumulation: 'state', unit: '年' });
  const readings = [aReading('a', { on: '2021-06-30', value: figure })];
  const told = progressOf(ask([], { target, readings, day: '2022-01-01', ledger: null }));
  expect(told).toMatchObject({ light, gap });
});

it('words are words', () => {
  const target = aTarget({ comparator: 'qualitative', value: '明显改善' });
  expect(progressOf(ask([done(3)], { target }))).toMatchObject({
    kind: 'words',
    task: null,
    done: null,
    light: 'none',
    schedule: null,
  });
});

it('a curve runs over the period, the past as it was and the rest as planned', () => {
  const told = ask([done(30), aCredit('plan', { amount: 25, on: '2021-10-15', planned: true })]);
  const curve = curveOf(told);
  expect(curve.map(({ day }) => day.slice(5)).join(' ')).toBe(
    '01-31 02-28 03-31 04-30 05-31 06-30 07-01 07-31 08-31 09-30 10-31 11-30 12-31',
  );
  expect(curve.find(({ day }) => day === '2021-04-30')).toMatchObject({ done: 0, forecast: null });
  expect(curve.find(({ day }) => day === '2021-07-01')).toMatchObject({ done: 30, forecast: 30 });
  expect(curve.at(-1)).toEqual({ day: '2021-12-31', done: null, due: 100, forecast: 55 });
});

it('the order of entry does not matter', () => {
  const drawn = fc.array(
    fc.record({
      subject: fc.nat(3),
      event: fc.constantFrom('agreement', 'start', 'completion'),
      month: fc.integer({ min: 1, max: 12 }),
      amount: fc.integer({ min: 1, max: 9999 }).map((n) => n / 100),
    }),
    { maxLength: 15 },
  );
  fc.assert(
    fc.property(drawn, fc.infiniteStream(fc.nat()), (all, dice) => {
      const credits = all.map(({ subject, event, month, amount }, i) =>
        aCredit(`c${i}`, {
          subject: { table: 'parcels', id: String(subject) },
          event,
          on: `2021-${String(month).padStart(2, '0')}-10`,
          amount,
        }),
      );
      const shuffled = credits
        .map((credit) => ({ credit, at: dice.next().value as number }))
        .sort((a, b) => a.at - b.at)
        .map(({ credit }) => credit);
      const { parts: _, ...one } = progressOf(ask(credits));
      const { parts: __, ...other } = progressOf(ask(shuffled));
      expect(other).toEqual(one);
    }),
  );
});
