import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { aCredit, aReading, plainLedger } from '../../../tests/builders/credits';
import { type ProgramPack, packSchema } from '../program/schema/pack-schema';
import { withValues } from '../program/with-values';
import type { ComputedSource } from './computed-target';
import { askerOf, type ProgramAsked, progressOfProgram } from './program-progress';
import { periodsOf } from './target-period';
import { taskTableOf } from './task-table';
import { whatIf } from './what-if';

const open = (id: string): ProgramPack =>
  packSchema.parse(
    JSON.parse(
      readFileSync(new URL(`../../../data/programs/${id}/program.json`, import.meta.url), 'utf8'),
    ),
  );
const packs = ['dinghai-2021', 'dinghai-2022', 'beilun-2024', 'shangyu-2021', 'zhoushan-2020'];
const weights = { start: 0.5, complete: 1 };
const source: ComputedSource = {
  firms: (year) => [
    {
      id: 'a',
      scale: '规上',
      taxWan: year === 2023 ? 100 : 110,
      valueAddedWan: null,
      landMu: 10,
      unitId: 'unit 新碶',
      sector: '工业',
    },
  ],
  listed: (year) =>
    year === 2021
      ? [
          { id: 'a', scale: '规上', track: '达标', unitId: 'unit 白泉镇', sector: '工业' },
          { id: 'b', scale: '规下', track: '视同完成', unitId: null, sector: '' },
          { id: 'c', scale: '规下', track: '未达标', unitId: 'unit 白泉镇', sector: '工业' },
        ]
      : null,
};

const ask = (pack: ProgramPack, patch: Partial<ProgramAsked> = {}): ProgramAsked => ({
  pack,
  ledgerOf: () => plainLedger([aCredit('c1', { event: 'complete', amount: 120 })], weights),
  readings: [aReading()],
  computed: source,
  day: '2021-12-31',
  enteredOn: null,
  ...patch,
});

it.each(packs)('%s: every target has a row for every period, and each says how it stands', (id) => {
  const pack = open(id);
  const { rows } = progressOfProgram(ask(pack));
  expect(new Set(rows.map(({ target }) => target)).size).toBe(pack.targets.length);
  for (const row of rows) {
    expect(row.why).not.toBe('');
    expect(row.from <= row.to).toBe(true);
    if (row.done === null) expect(row.light).toBe('none');
    if (row.kind === 'words') expect(row.task).toBeNull();
  }
});

it('what is due every year has a row a year', () => {
  const { rows } = progressOfProgram(ask(open('dinghai-2021')));
  expect(rows.filter(({ target }) => target === 'd1').map(({ year }) => year)).toEqual([
    2021, 2022, 2023,
  ]);
  expect(rows.find(({ target }) => target === 'd1')).toMatchObject({ kind: 'computed', task: 100 });
  expect(rows.find(({ target }) => target === 'd8')).toMatchObject({ done: 120, unsplit: false });
});

it('counts firms into the table as it is printed, and ratios by unit', () => {
  const pack = open('dinghai-2021');
  const target = pack.targets.find(({ id }) => id === 'd9');
  const table = pack.taskTables.find(({ id }) => id === 'd9-table');
  if (!target || !table) throw new Error('d9 is missing');
  const [period] = periodsOf(pack, target);
  if (!period) throw new Error('no period');
  const told = taskTableOf(askerOf(ask(pack))(target, period), table, (unit) => `unit ${unit}`);
  const row = told.rows.find(({ unit }) => unit === '白泉镇');
  expect(row?.cells[0]).toMatchObject({ done: 1, place: expect.any(Number) });
  expect(row?.cells[0]?.pieces.map(({ firm }) => firm)).toEqual(['a']);
  expect(told.rest?.whole).toMatchObject({ done: 1, task: null, rate: null, why: '无任务' });
  expect(told.totals.whole).toMatchObject({ task: 193, done: 2 });

  const north = open('beilun-2024');
  const growth = north.targets.find(({ id }) => id === 'b9');
  const streets = north.taskTables[0];
  if (!growth || !streets) throw new Error('b9 is missing');
  const [years] = periodsOf(north, growth);
  if (!years) throw new Error('no period');
  const asked = askerOf(ask(north, { day: '2024-12-31' }))(growth, years);
  const grown = taskTableOf(asked, streets, (unit) => (unit === '小港' ? null : `unit ${unit}`));
  expect(grown.columns.map(({ key }) => key)).toEqual(['taxGrowth']);
  expect(grown.rows[0]?.cells[0]).toMatchObject({ task: 6, done: 10, place: 1 });
  // A printed unit that is no record here: unknown, not 0.
  expect(grown.rows[1]).toMatchObject({ unit: '小港', unitId: null, whole: { done: null } });
  expect(grown.totals.whole).toMatchObject({ task: 6, done: 10 });
});

it('limits come from the pack, a variant may move them', () => {
  const pack = open('dinghai-2021');
  const strict = withValues(pack, { lightYellowPoints: 0, lightRedPoints: 1 });
  const day = '2021-11-30';
  const rows = [...whatIf(ask(pack, { day }), ask(strict, { day }))];
  const row = rows.find(({ present }) => present.progress.target === 'd8');
  expect(row).toMatchObject({ difference: 0, changes: false });
  const started = plainLedger(
    [aCredit('c1', { event: 'start', amount: 600 }), aCredit('c2', { amount: 10 })],
    weights,
  );
  const other = [...whatIf(ask(pack, { day }), { ledgerOf: () => started })];
  expect(other.find(({ present }) => present.progress.target === 'd8')).toMatchObject({
    difference: 180,
    changes: true,
  });
});
