import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { aCredit } from '../../../tests/builders/credits';
import { parseCsv } from '../program/parse-csv';
import { type ProgramPack, packSchema } from '../program/schema/pack-schema';
import type { Target, TaskTable } from '../program/schema/target-schema';
import { formatNumber, sumOf } from '../quantity';
import type { Credit } from './credit';
import { ledgerKeyOf, rulesOfLedger } from './ledger';
import { createLedger } from './ledger-land';
import { type ProgressAsked, progressOf } from './progress';
import { periodsOf } from './target-period';
import { type TaskCell, taskTableOf } from './task-table';

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const sheet = (name: string) =>
  (parseCsv(read(`tests/fixtures/credits/${name}.csv`)) ?? []).map(({ cells }) => cells);

const pack: ProgramPack = packSchema.parse(
  JSON.parse(read('data/programs/dinghai-2021/program.json')),
);
const targetOf = (id: string) => pack.targets.find((one) => one.id === id) as Target;
const table = pack.taskTables.find(({ id }) => id === 'd8-table') as TaskTable;

const credits: Credit[] = sheet('credits')
  .slice(1)
  .map(([id, on, event, parcel, unit, sector, amount, planned, reverses]) =>
    aCredit(id, {
      subject: { table: 'parcels', id: parcel ?? '' },
      event: event ?? '',
      on: on ?? '',
      unitId: unit === '' ? null : `unit ${unit}`,
      sector: sector ?? '',
      amount: Number(amount),
      planned: planned !== '',
      reverses: reverses || null,
    }),
  );
const key = ledgerKeyOf([pack], pack.id, 'd8');
const ledger = createLedger({ ...rulesOfLedger([pack], key), credits });

function askOf(id: string, day: string): ProgressAsked {
  const target = targetOf(id);
  const [period] = periodsOf(pack, target);
  if (!period) throw new Error('a target without a period');
  const lights = { yellow: 10, red: 30 };
  const figures = { readings: [], computed: null, enteredOn: null };
  return { pack, target, period, ledger, day, lights, ...figures };
}

const two = (value: number | null) => (value === null ? '-' : formatNumber(value, 2));
const plain = (value: number | null) => (value === null ? '-' : String(value));
const percent = ({ rate }: TaskCell) => (rate === null ? '-' : formatNumber(rate * 100, 4));

it.each(['2021-06-30', '2021-09-30', '2021-12-31'])(
  'the table of 2021 on %s is the one worked by hand, cell by cell',
  (day) => {
    const told = taskTableOf(askOf('d8', day), table, (unit) => `unit ${unit}`);
    const lines = [...told.rows, ...(told.rest ? [told.rest] : []), told.totals].map(
      ({ unit, cells, whole }) => [
        unit,
        ...[0, 1, 2].flatMap((at) => {
          const cell = cells[at] as TaskCell;
          return [
            plain(cell.task),
            two(cell.done),
            two(cell.gap),
            percent(cell),
            plain(cell.place),
          ];
        }),
        two(cells[3]?.done ?? 0),
        plain(whole.task),
        two(whole.done),
        two(whole.withoutTask ?? 0),
        two(whole.gap),
        percent(whole),
        plain(whole.place),
      ],
    );
    expect(lines).toEqual(sheet(`expected-${day}`).slice(1));
  },
);

it('every credit counts what was worked out for it', () => {
  const [head = [], ...rows] = sheet('worked');
  const last = rows.pop();
  const days = head.slice(3).map((title) => title.slice(-10));
  days.forEach((day, at) => {
    const { parts, done } = progressOf(askOf('d7', day));
    const counted = new Map(parts.map((part) => [part.credit.id, part.counted]));
    const worked = rows.map(([id, , , ...sums]) => {
      const [amount = 0, increase = 0] = (sums[at] ?? '').split('*').map(Number);
      return [id, amount * increase] as const;
    });
    expect(worked.filter(([, value]) => value !== 0)).toEqual(
      worked.flatMap(([id]) => (counted.get(id ?? '') ? [[id, counted.get(id ?? '')]] : [])),
    );
    expect(done).toBe(Number(last?.[3 + at]));
  });
});

it('parts sum to wholes: rows, columns, years', () => {
  const told = taskTableOf(askOf('d8', '2021-12-31'), table, (unit) => `unit ${unit}`);
  const lines = [...told.rows, ...(told.rest ? [told.rest] : [])];
  const whole = told.totals.whole.done;
  expect(sumOf(lines.map((row) => row.whole.done ?? 0))).toBe(whole);
  expect(sumOf(told.totals.cells.map(({ done }) => done ?? 0))).toBe(whole);
  expect(sumOf(lines.flatMap(({ cells }) => cells.map(({ done }) => done ?? 0)))).toBe(whole);
  const target = {
    ...targetOf('d8'),
    period: { text: '每年', from: 2021, to: 2023, everyYear: true },
  };
  const day = '2023-12-31';
  const years = periodsOf(pack, target).map((period) => {
    return progressOf({ ...askOf('d8', day), target, period }).done ?? 0;
  });
  expect(years.length).toBe(3);
  expect(sumOf(years)).toBe(progressOf(askOf('d7', day)).done);
});
