import fc from 'fast-check';
import { expect, it } from 'vitest';
import { squareAt } from '../../../tests/builders/blocks';
import { aCredit } from '../../../tests/builders/credits';
import { geodesicAreaM2 } from '../geo/geodesic-area';
import { packPolygons } from '../geo/geometry';
import { uniteGeometries } from '../geo/overlay/overlay';
import { muFromM2, sumOf } from '../quantity';
import type { Credit } from './credit';
import { createLedger } from './ledger-land';
import type { LedgerRules } from './ledger-rules';

const weights = new Map([
  ['agree', 0],
  ['start', 0.5],
  ['complete', 1],
]);
const land: LedgerRules = { kind: 'land', annual: false, weights, floorMuRatio: null };
const SIZE = 0.001;
const square = (x: number, y: number, size = SIZE) => squareAt(122 + x * SIZE, 30 + y * SIZE, size);
const muOf = (of: Credit['land']) => muFromM2(geodesicAreaM2(packPolygons(of ?? [])));

function onLand(id: string, x: number, y: number, patch: Partial<Credit> = {}): Credit {
  const ground = patch.land ?? square(x, y);
  return aCredit(id, { land: ground, amount: muOf(ground), areaMethod: '椭球面', ...patch });
}

const total = (credits: readonly Credit[], day = '2023-12-31', rules = land) =>
  sumOf(
    createLedger({ ...rules, credits })
      .entriesAt(day)
      .map(({ counted }) => counted ?? 0),
  );
const whole = muOf(square(0, 0));

it('a later event on the same land credits what it adds, and nothing twice', () => {
  const start = onLand('c-1', 0, 0, { event: 'start', on: '2021-03-01' });
  const done = onLand('c-2', 0, 0, { event: 'complete', on: '2021-09-01' });
  const agreed = onLand('c-3', 0, 0, { event: 'agree', on: '2021-01-05' });
  const ledger = createLedger({ ...land, credits: [done, agreed, start] });
  const told = (day: string) =>
    ledger.entriesAt(day).map(({ credit, increase }) => [credit.id, increase]);
  expect(told('2021-02-01')).toEqual([['c-3', 0]]);
  expect(told('2021-08-31')).toEqual([
    ['c-3', 0],
    ['c-1', 0.5],
  ]);
  expect(told('2021-09-01')).toEqual([
    ['c-3', 0],
    ['c-1', 0.5],
    ['c-2', 0.5],
  ]);
  expect(total([done, agreed, start])).toBeCloseTo(whole, 9);
});

it('the order within a day is by weight: the lighter event comes first', () => {
  const on = '2021-03-01';
  const credits = [
    onLand('c-1', 0, 0, { event: 'complete', on }),
    onLand('c-2', 0, 0, { event: 'start', on }),
  ];
  const entries = createLedger({ ...land, credits }).entriesAt(on);
  expect(entries.map(({ credit, increase }) => [credit.id, increase])).toEqual([
    ['c-2', 0.5],
    ['c-1', 0.5],
  ]);
});

it('half a plot, then the whole of it: geometry tells what is left', () => {
  const half = [
    square(0, 0)[0]?.map((ring) => ring.map(([x, y]) => [122 + (x - 122) / 2, y] as const)),
  ] as Credit['land'];
  const part = onLand('c-1', 0, 0, { event: 'complete', on: '2021-03-01', land: half });
  const all = onLand('c-2', 0, 0, { event: 'complete', on: '2021-04-01' });
  const entries = createLedger({ ...land, credits: [all, part] }).entriesAt('2021-12-31');
  expect(entries[0]?.increase).toBe(1);
  expect(entries[1]?.increase).toBeCloseTo(0.5, 4);
  expect(total([all, part])).toBeCloseTo(whole, 4);
});

it('neighbours with a common line have no common land', () => {
  const credits = [onLand('c-1', 0, 0), onLand('c-2', 1, 0)].map((credit) => ({
    ...credit,
    event: 'complete',
  }));
  const entries = createLedger({ ...land, credits }).entriesAt('2023-12-31');
  expect(
    entries.map(({ increase, counted, credit }) => [increase, counted === credit.amount]),
  ).toEqual([
    [1, true],
    [1, true],
  ]);
});

it('what is taken back counts no more from its day on, and what it had covered counts again', () => {
  const start = onLand('c-1', 0, 0, { event: 'start', on: '2021-03-01' });
  const done = onLand('c-2', 0, 0, { event: 'complete', on: '2021-09-01' });
  const back = aCredit('c-3', {
    ...start,
    id: 'c-3',
    on: '2021-10-01',
    reverses: 'c-1',
    land: null,
  });
  const ledger = createLedger({ ...land, credits: [start, done, back] });
  const told = (day: string) =>
    ledger.entriesAt(day).map(({ increase, reversedOn }) => [increase, reversedOn]);
  expect(told('2021-09-30')).toEqual([
    [0.5, '2021-10-01'],
    [0.5, null],
  ]);
  expect(told('2021-10-01')).toEqual([
    [0, '2021-10-01'],
    [1, null],
  ]);
  expect(ledger.size).toBe(2);
});

it('plans count in the forecast only, and what came about is not counted twice', () => {
  const plan = onLand('c-1', 0, 0, { event: 'complete', on: '2022-06-30', planned: true });
  const done = onLand('c-2', 0, 0, { event: 'complete', on: '2022-08-01' });
  const ledger = createLedger({ ...land, credits: [plan, done] });
  const sum = (entries: readonly { counted: number | null }[]) =>
    sumOf(entries.map(({ counted }) => counted ?? 0));
  expect(ledger.entriesAt('2022-07-01')).toEqual([]);
  const forecast = (day: string) => sum(ledger.forecastAt('2022-12-31', day));
  // Before it came about, only the plan was known; from then on only what came about counts.
  expect(ledger.forecastAt('2022-12-31', '2022-05-01').map(({ credit }) => credit.id)).toEqual([
    'c-1',
  ]);
  expect(forecast('2022-05-01')).toBeCloseTo(whole, 9);
  expect(forecast('2022-07-01')).toBe(0);
  expect(forecast('2022-08-01')).toBeCloseTo(whole, 9);
  const dropped = aCredit('c-3', {
    ...plan,
    id: 'c-3',
    planned: false,
    on: '2022-01-01',
    reverses: 'c-1',
    land: null,
  });
  const without = createLedger({ ...land, credits: [plan, dropped] });
  // It was a plan until the day it was dropped.
  expect(sum(without.forecastAt('2022-12-31', '2021-12-31'))).toBeCloseTo(whole, 9);
  expect(sum(without.forecastAt('2022-12-31', '2022-01-01'))).toBe(0);
});

it('a figure of paper holds within what surveys differ by, and is cut to the land beyond', () => {
  const on = '2021-01-01';
  const of = (amount: number) => total([onLand('c-1', 0, 0, { event: 'complete', on, amount })]);
  expect(of(whole * 1.004)).toBeCloseTo(whole * 1.004, 9);
  expect(of(whole * 1.2)).toBeCloseTo(whole, 7);
  expect(of(whole / 4)).toBeCloseTo(whole / 4, 9);
});

it('a firm counts once, ever or a year; what is nobody counts each time; amounts add up', () => {
  const subject = { table: 'enterprises', id: 'firm-1' } as const;
  const once = (id: string, on: string) =>
    aCredit(id, { subject, event: 'complete', on, amount: 1, unit: '家', land: null });
  const credits = [once('c-1', '2021-03-01'), once('c-2', '2021-05-01'), once('c-3', '2022-05-01')];
  const rules = { ...land, kind: 'count' } as const;
  expect(total(credits, '2023-12-31', rules)).toBe(1);
  expect(total(credits, '2023-12-31', { ...rules, annual: true })).toBe(2);
  expect(total(credits, '2023-12-31', { ...rules, kind: 'measure' })).toBe(3);
  const nobody = credits.map((credit) => ({ ...credit, subject: null }));
  expect(total(nobody, '2023-12-31', rules)).toBe(3);
});

it('floors convert by the parameter alone, and stay apart from land', () => {
  const subject = { table: 'parcels', id: 'parcel-1' } as const;
  const floors = (id: string, event: string, floorM2: number, on: string) =>
    aCredit(id, { subject, event, on, amount: null, floorM2, land: null, areaMethod: null });
  const credits = [
    floors('c-1', 'start', 1000, '2021-03-01'),
    floors('c-2', 'complete', 1000, '2021-06-01'),
  ];
  const entries = (floorMuRatio: number | null) =>
    createLedger({ ...land, floorMuRatio, credits }).entriesAt('2021-12-31');
  expect(
    entries(null).map(({ counted, floorMu, increase }) => [counted, floorMu, increase]),
  ).toEqual([
    [null, null, 0.5],
    [null, null, 0.5],
  ]);
  expect(entries(500).map(({ counted, floorMu }) => [counted, floorMu])).toEqual([
    [null, 1],
    [null, 1],
  ]);
});

const events = [...weights.keys()];
const day = fc.integer({ min: 1, max: 28 }).map((n) => `2021-06-${String(n).padStart(2, '0')}`);
const spec = fc.record({
  x: fc.integer({ min: 0, max: 12 }),
  y: fc.integer({ min: 0, max: 4 }),
  wide: fc.integer({ min: 1, max: 6 }),
  event: fc.constantFrom(...events),
  on: day,
  back: fc.option(fc.integer({ min: 0, max: 20 }), { freq: 4 }),
  paper: fc.constantFrom(1, 1, 1.003, 0.6),
});
const many = fc.array(spec, { minLength: 1, maxLength: 8 }).map((specs) =>
  specs.flatMap(({ x, y, wide, event, on, back, paper }, i): Credit[] => {
    const ground = squareAt(122 + (x * SIZE) / 4, 30 + (y * SIZE) / 4, (wide * SIZE) / 4);
    const credit = onLand(`c-${i}`, 0, 0, { land: ground, event, on });
    const own = { ...credit, amount: (credit.amount ?? 0) * paper };
    if (back === null) return [own];
    const undone = `2021-07-${String(back + 1).padStart(2, '0')}`;
    return [own, { ...own, id: `r-${i}`, on: undone, reverses: own.id, land: null }];
  }),
);

it('credited land never exceeds land, on any day', () => {
  fc.assert(
    fc.property(
      many,
      fc.constantFrom('2021-06-10', '2021-06-30', '2021-07-10', '2021-12-31'),
      (credits, asked) => {
        const grounds = credits.flatMap((credit) =>
          credit.land ? [packPolygons(credit.land)] : [],
        );
        const most = muFromM2(geodesicAreaM2(uniteGeometries(grounds)));
        expect(total(credits, asked)).toBeLessThanOrEqual(most * 1.005 + 1e-3);
      },
    ),
    { numRuns: 60 },
  );
});

it('the order of entry does not matter, nor whether it was one by one', () => {
  fc.assert(
    fc.property(many, fc.infiniteStream(fc.nat()), (credits, keys) => {
      const mixed = credits
        .map((credit) => [keys.next().value as number, credit] as const)
        .sort((a, b) => a[0] - b[0])
        .map(([, credit]) => credit);
      let grown = createLedger({ ...land, credits: [] });
      for (let n = 1; n <= mixed.length; n++) grown = grown.with(mixed.slice(0, n));
      const ledger = createLedger({ ...land, credits });
      for (const asked of ['2021-06-15', '2021-07-05', '2021-12-31']) {
        expect(grown.entriesAt(asked)).toEqual(ledger.entriesAt(asked));
      }
    }),
    { numRuns: 40 },
  );
});

it('as of a day is what was entered up to it, worked out anew', () => {
  fc.assert(
    fc.property(many, day, (credits, asked) => {
      const until = createLedger({ ...land, credits: credits.filter(({ on }) => on <= asked) });
      const all = createLedger({ ...land, credits });
      const plain = (entries: readonly { counted: number | null; increase: number }[]) =>
        sumOf(entries.map(({ counted }) => counted ?? 0));
      expect(plain(all.entriesAt(asked))).toBeCloseTo(plain(until.entriesAt(asked)), 5);
    }),
    { numRuns: 40 },
  );
});

it('heavier weights never count less', () => {
  fc.assert(
    fc.property(many, fc.double({ min: 0, max: 1, noNaN: true }), (credits, weight) => {
      const other = { ...land, weights: new Map([...weights, ['start', Math.max(0.5, weight)]]) };
      expect(total(credits, '2021-12-31', other)).toBeGreaterThanOrEqual(
        total(credits, '2021-12-31') - 1e-6,
      );
    }),
    { numRuns: 40 },
  );
});
