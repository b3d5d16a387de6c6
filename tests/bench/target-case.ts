import { readdirSync, readFileSync } from 'node:fs';
import { runNow } from '../../src/app/analysis/steps';
import type { LoadedProgram } from '../../src/app/programs/program-store';
import { createTargets, type Targets } from '../../src/app/targets/derive-targets';
import { createIndicators } from '../../src/core/indicator/indicators';
import { type ProgramPack, packSchema } from '../../src/core/program/schema/pack-schema';
import { m2FromMu } from '../../src/core/quantity';
import { monthEnds } from '../../src/core/target/calendar';
import type { Credit } from '../../src/core/target/credit';
import { eventsOfLedger } from '../../src/core/target/ledger';
import { askerOf, progressOfProgram } from '../../src/core/target/program-progress';
import { raceByMonth } from '../../src/core/target/ranking';
import { createReplay } from '../../src/core/target/replay';
import { periodsOf } from '../../src/core/target/target-period';
import { taskTableOf } from '../../src/core/target/task-table';
import { type BenchCase, expectSame } from './bench-case';
import { waitForQuiet } from './quiet';
import { makeFirms } from './rules/make-firms';
import { spreadOf } from './spread';
import { makeCredits } from './target/make-credits';

const PARCELS = 50_000;
const CREDITS = 10_000;
/** One more credit, all programs derived again. */
const LIMIT_MS = 50;
/** Twenty states a second. */
const STATE_MS = 50;
const ROUNDS = 20;
const folder = new URL('../../data/programs/', import.meta.url);

/** Progress of all packs there are, after one new credit and from month to month. */
export const targetCase: BenchCase = {
  name: 'target',
  run: async () => {
    const programs = readdirSync(folder).map(load);
    const tables = makeFirms(PARCELS);
    const indicators = createIndicators(tables, () => m2FromMu(5));
    const credits = makeCredits(CREDITS, PARCELS);
    const base = {
      programs,
      ids: [...tables.parcels.keys()],
      indicators,
      asOf: '2026-06-30',
      day: '2023-06-30',
      enteredOn: null,
      variant: null,
      lists: true,
    };
    const ask = (own: readonly Credit[]) => {
      const byId = new Map(own.map((credit) => [credit.id, credit]));
      return { ...base, workspace: { head: 0, tables: { ...tables, credits: byId } } };
    };
    const derive = createTargets();
    const cold = performance.now();
    const first = runNow(derive(ask(credits)));
    const coldMs = performance.now() - cold;

    await waitForQuiet();
    const times: number[] = [];
    let grown = credits;
    let told = first;
    for (let round = 0; round < ROUNDS; round++) {
      const pattern = grown[round * 97] as Credit;
      grown = [...grown, { ...pattern, id: `new-${round}`, reverses: null, on: '2023-06-01' }];
      const question = ask(grown);
      const start = performance.now();
      told = runNow(derive(question));
      times.push(performance.now() - start);
    }
    const anew = runNow(createTargets()(ask(grown)));
    const dones = (all: typeof told) =>
      JSON.stringify(all.programs.map(({ rows }) => rows.map(({ done }) => done)));
    expectSame('progress otherwise than from nothing', dones(told), dones(anew));

    return [
      {
        title: `target: progress of ${programs.length} programs, ${credits.length.toLocaleString('en')} credits, ${PARCELS.toLocaleString('en')} parcels, after one new credit`,
        ours: spreadOf(times),
        peer: null,
        required: null,
        limit: LIMIT_MS,
        note: `the same as derived from nothing, which takes ${(coldMs / 1000).toFixed(1)} s with the lists of every year judged`,
      },
      slide(anew, grown),
      race(anew),
    ];
  },
};

/** The slider: what stands on the parcels, and the progress of the program that is open, month by month and back. */
function slide(told: Targets, credits: readonly Credit[]) {
  const key = 'dinghai-2021:d7';
  const weights = new Map(eventsOfLedger(told.packs, key).map(({ id, share }) => [id, share]));
  const rows = new Map(Array.from({ length: PARCELS }, (_, row) => [`parcel-${row}`, row]));
  const asked = {
    credits: credits.filter(({ ledger }) => ledger === key),
    levelOf: ({ event }: Credit) => weights.get(event) ?? 0,
    placeOf: ({ subject }: Credit) => rows.get(subject?.id ?? ''),
    places: PARCELS,
  };
  const replay = createReplay(asked);
  const program = told.programs.find(({ pack }) => pack.id === 'dinghai-2021');
  if (!program) throw new Error('the program is missing');
  const days = monthEnds('2021-01-01', '2023-12-31');
  const times: number[] = [];
  let seen = 0;
  for (const day of [...days, ...days.toReversed()]) {
    const start = performance.now();
    const state = replay.at(day);
    progressOfProgram({ ...program.asked, day });
    times.push(performance.now() - start);
    seen = Math.max(seen, state.credited.filter((percent) => percent > 0).length);
  }
  return {
    title: `target: one state of the time slider, ${PARCELS.toLocaleString('en')} parcels, progress of the open program with it`,
    ours: spreadOf(times),
    peer: null,
    required: null,
    limit: STATE_MS,
    note: `${times.length} states there and back, ${seen} parcels credited at most`,
  };
}

/** Thirteen units and three sectors, month by month: a table a month. */
function race(told: Targets) {
  const program = told.programs.find(({ pack }) => pack.id === 'dinghai-2021');
  const target = program?.pack.targets.find(({ id }) => id === 'd8');
  const table = program?.pack.taskTables.find(({ id }) => id === target?.split?.table);
  const period = program && target && periodsOf(program.pack, target)[0];
  if (!program || !target || !table || !period) throw new Error('the table is missing');
  const asked = askerOf(program.asked)(target, period);
  const unitIdOf = (printed: string) =>
    `unit-${table.rows.findIndex(({ unit }) => unit === printed)}`;
  const times: number[] = [];
  for (let round = 0; round < 5; round++) {
    const start = performance.now();
    const months = raceByMonth(
      (day) =>
        taskTableOf({ ...asked, day }, table, unitIdOf).rows.map(({ unit, whole }) => {
          return { id: unit, rate: whole.rate };
        }),
      '2021-01-01',
      '2023-12-31',
    );
    times.push(performance.now() - start);
    expectSame('months of the race', months.length, 36);
  }
  return {
    title: `target: the race of ${table.rows.length} units over 36 months, a table a month`,
    ours: spreadOf(times),
    peer: null,
    required: null,
    note: 'the ledger of 1,200 亩 read as that of 2021',
  };
}

function load(id: string): LoadedProgram {
  const text = readFileSync(new URL(`${id}/program.json`, folder), 'utf8');
  const pack: ProgramPack = packSchema.parse(JSON.parse(text));
  const { shortTitle, title, programYears: years } = pack;
  const header = { id, programId: id, shortTitle, title, years, imported: false };
  return { header, pack, document: '', cases: [] };
}
