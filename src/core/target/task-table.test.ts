import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aCredit, plainLedger } from '../../../tests/builders/credits';
import type { Target, TaskTable } from '../program/schema/target-schema';
import { sumOf } from '../quantity';
import type { ProgressAsked } from './progress';
import { taskTableOf } from './task-table';

const clause = { at: '附表', quote: '合计' };
const target: Target = {
  id: 'd8',
  clause,
  name: '盘活低效用地',
  comparator: '>=',
  value: 30,
  unit: '亩',
  period: { text: '2021 年', from: 2021, to: 2021, everyYear: false },
  accumulation: 'annual',
  aggregation: 'sum',
  split: { table: 'table' },
};
const column = (key: string, sector: string) => {
  return { key, title: sector, unit: '亩', aggregation: 'sum', sector } as const;
};
const table: TaskTable = {
  id: 'table',
  clause,
  title: '任务表',
  rowLabel: '单位',
  unit: '亩',
  columns: [column('industry', '工业'), column('service', '服务业')],
  rows: [
    { unit: '甲', values: { industry: 0.1, service: 0.2 } },
    { unit: '乙', values: { industry: 20, service: null } },
    { unit: '丙', values: { industry: null, service: null } },
  ],
  totals: { industry: 20.1, service: 0.2 },
  totalsLabel: '合计',
  totalsFirst: false,
};

const units = ['甲', '乙', '丙', '丁', null] as const;
const drawn = fc.array(
  fc.record({
    unit: fc.constantFrom(...units),
    sector: fc.constantFrom('工业', '服务业', '农业', ''),
    amount: fc.integer({ min: 1, max: 999_999 }).map((n) => n / 1000),
    event: fc.constantFrom('start', 'complete'),
    month: fc.integer({ min: 1, max: 12 }),
  }),
  { minLength: 1, maxLength: 60 },
);

const asked = (
  all: readonly (typeof drawn extends fc.Arbitrary<infer T> ? T : never)[number][],
) => {
  const credits = all.map(({ unit, month, ...rest }, i) =>
    aCredit(`c${i}`, { unitId: unit, on: `2021-${String(month).padStart(2, '0')}-10`, ...rest }),
  );
  return {
    pack: { id: 'dinghai-2021', issuedOn: '2021-04-28' },
    target,
    period: { from: '2021-01-01', to: '2021-12-31', year: null, note: null },
    ledger: plainLedger(credits, { start: 0.5, complete: 1 }),
    readings: [],
    computed: null,
    day: '2021-08-31',
    enteredOn: null,
    lights: { yellow: 10, red: 30 },
  } satisfies ProgressAsked;
};

it('rows and columns add up to the whole, whatever belongs nowhere', () => {
  fc.assert(
    fc.property(drawn, (all) => {
      const told = taskTableOf(asked(all), table, (unit) => unit);
      const rows = told.rest ? [...told.rows, told.rest] : told.rows;
      const whole = told.totals.whole.done ?? Number.NaN;
      expect(sumOf(rows.map((row) => row.whole.done ?? 0))).toBeCloseTo(whole, 9);
      expect(sumOf(told.totals.cells.map(({ done }) => done ?? 0))).toBeCloseTo(whole, 9);
      for (const row of rows) {
        expect(sumOf(row.cells.map(({ done }) => done ?? 0))).toBeCloseTo(row.whole.done ?? 0, 9);
      }
      const apart = rows.flatMap(({ cells }) => cells.map(({ withoutTask }) => withoutTask ?? 0));
      expect(sumOf(apart)).toBeCloseTo(told.totals.whole.withoutTask ?? 0, 9);
    }),
  );
});

it('a dash stays a dash: no task, no rate, no place; what was done there is told apart', () => {
  const one = { unit: '乙', sector: '服务业', amount: 3, event: 'complete', month: 2 } as const;
  const told = taskTableOf(asked([one]), table, (unit) => unit);
  const [first, second, third] = told.rows;
  expect(second?.cells[1]).toMatchObject({
    task: null,
    done: 3,
    withoutTask: 3,
    rate: null,
    gap: null,
    place: null,
    light: 'none',
    why: '无任务',
  });
  expect(second?.whole).toMatchObject({ task: 20, done: 3, withoutTask: 3, rate: 0.15, place: 1 });
  expect(third?.whole).toMatchObject({ task: null, done: 0, place: null });
  // 0.1 and 0.2 are 0.3.
  expect(first?.whole).toMatchObject({ task: 0.3, done: 0, place: 2 });
  expect(told.rest).toBeNull();
});

it('a printed unit that is no record is unknown, not nothing, and what it did cannot be lost', () => {
  const one = { unit: '乙', sector: '工业', amount: 3, event: 'complete', month: 2 } as const;
  const told = taskTableOf(asked([one]), table, (unit) => (unit === '乙' ? null : unit));
  const [first, second] = told.rows;
  expect(second?.cells[0]).toMatchObject({ task: 20, done: null, rate: null, place: null });
  expect(second?.whole).toMatchObject({ task: 20, done: null, light: 'none', why: '无数据' });
  expect(first?.whole).toMatchObject({ done: 0, place: 1 });
  expect(told.rest?.whole.done).toBe(3);
  expect(told.totals.whole.done).toBe(3);
});
