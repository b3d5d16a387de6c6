import fc from 'fast-check';
import { expect, it } from 'vitest';
import { squareAt } from '../../../tests/builders/blocks';
import {
  add,
  after,
  draft,
  KEY,
  knownOf,
  muOf,
  pack,
  plot,
  SIZE,
  start,
  west,
} from '../../../tests/builders/credit-entry';
import { aParcel } from '../../../tests/builders/records';
import { apply } from '../change/apply';
import { addition } from '../change/change';
import { packPolygons } from '../geo/geometry';
import { sumOf } from '../quantity';
import { isRefusal } from '../refusal';
import type { Workspace } from '../workspace';
import { checkCredit } from './check-credit';
import type { Credit } from './credit';
import { leftOver } from './credit-conflicts';
import { creditsOfLedger } from './ledger';
import { reverseCredit } from './reverse-credit';

it.each<[string, Partial<Credit>, string]>([
  ['before the program', { on: '2020-12-31' }, 'outside-period'],
  ['after it', { on: '2024-01-01', planned: true }, 'outside-period'],
  ['in the future', { on: '2022-06-02' }, 'in-future'],
  ['a plan for a day that is past', { on: '2022-05-31', planned: true }, 'plan-in-past'],
  ['no day at all', { on: '2021-02-30' }, 'bad-day'],
  ['an event the pack does not know', { event: 'opening' }, 'bad-event'],
  ['nothing to show for it', { document: ' ' }, 'no-document'],
  ['more than the land', { amount: muOf(plot) * 1.01 }, 'too-large'],
  ['another unit', { unit: '家' }, 'bad-value'],
  ['land and floors at once', { floorM2: 100 }, 'bad-value'],
  ['a parcel with an outline, without land', { land: null }, 'no-land'],
  ['land outside the parcel', { land: squareAt(122.0005, 30, SIZE) }, 'outside-parcel'],
  [
    'more than the certificate',
    { subject: { table: 'parcels', id: 'parcel-2' }, land: null, amount: 10.2 },
    'too-large',
  ],
  ['floors nobody knows', { amount: null, floorM2: 100, areaMethod: null }, 'unknown-floors'],
])('refuses %s', (_what, patch, code) => {
  expect(add(start, [draft('credit-1', patch)])).toMatchObject({ refused: code });
});

it.each<[string, Partial<Credit>]>([
  ['a figure of paper within what surveys differ by', { amount: muOf(plot) * 1.004 }],
  ['the first day of the program', { on: '2021-01-01' }],
  ['today', { on: '2022-06-01' }],
  ['a plan for tomorrow, without a document', { on: '2022-06-02', planned: true, document: '' }],
  [
    'land by certificate where there is no outline',
    { subject: { table: 'parcels', id: 'parcel-2' }, land: null },
  ],
])('takes %s', (_what, patch) => {
  const next = after(start, add(start, [draft('credit-1', patch)]));
  expect(next.tables.credits.get('credit-1')).toMatchObject({ ledger: KEY, reverses: null });
});

it('a part of what is credited is refused with the name of the first, and what is left can be credited', () => {
  const first = after(start, add(start, [draft('credit-1', { land: west, event: 'complete' })]));
  const again = add(first, [draft('credit-2', { on: '2021-09-01' })]);
  expect(again).toMatchObject({ refused: 'credited' });
  const { why } = again as { why: string };
  for (const word of [
    '东区 1 号',
    '2021-06-30',
    '竣工验收',
    '示例〔2021〕1 号',
    '8.02 亩',
    '重叠 8.02 亩',
  ]) {
    expect(why).toContain(word);
  }
  const known = knownOf();
  const ledger = known.ledger.with([...first.tables.credits.values()]);
  const asked = { ...draft('credit-2'), ledger: KEY, reverses: null, rev: 0 };
  const rest = leftOver(ledger, asked, (id) => first.tables.shapes.get(id)?.geometry);
  expect(rest?.mu).toBeCloseTo(muOf(plot) / 2, 2);
  const next = after(
    first,
    add(first, [draft('credit-2', { land: rest?.polygons ?? null, amount: rest?.mu ?? 0 })]),
  );
  const counted = ledger.with([...next.tables.credits.values()]).entriesAt('2022-01-01');
  expect(sumOf(counted.map((entry) => entry.counted ?? 0))).toBeCloseTo(muOf(plot), 2);
});

it('after a split the piece that has no credit of its own is counted already', () => {
  const first = after(start, add(start, [draft('credit-1', { on: '2021-03-01' })]));
  const parcel = first.tables.parcels.get('parcel-1');
  const shape = first.tables.shapes.get('parcel-1');
  if (!parcel || !shape || !west) throw new Error('no parcel');
  const cut = apply(first, [
    addition('parcels', { ...parcel, id: 'parcel-7', name: '东区 1 号之二' }),
    addition('shapes', { ...shape, id: 'parcel-7', geometry: packPolygons(west) }),
  ]) as Workspace;
  const subject = { table: 'parcels', id: 'parcel-7' } as const;
  const answer = add(cut, [draft('credit-2', { subject, land: west, on: '2021-09-01' })]);
  expect(answer).toMatchObject({ refused: 'credited' });
  expect((answer as { why: string }).why).toContain('“东区 1 号”已认定（2021-03-01');
});

it('a heavier event may follow, the same one may not, and one that counts nothing always', () => {
  const begun = after(start, add(start, [draft('credit-1', { event: 'start', on: '2021-03-01' })]));
  const on = '2021-09-01';
  expect(add(begun, [draft('credit-2', { event: 'start', on })])).toMatchObject({
    refused: 'credited',
  });
  const done = after(begun, add(begun, [draft('credit-2', { event: 'complete', on })]));
  expect(isRefusal(add(done, [draft('credit-3', { event: 'transfer', on: '2021-12-01' })]))).toBe(
    false,
  );
});

it('whether a pair is refused does not depend on which was entered first', () => {
  const events =
    pack.creditEvents?.filter(({ targets }) => targets.includes('d7')).map(({ id }) => id) ?? [];
  const one = fc.record({
    event: fc.constantFrom(...events),
    on: fc.constantFrom('2021-03-01', '2021-03-02', '2021-09-01'),
  });
  fc.assert(
    fc.property(one, one, (a, b) => {
      const [first, second] = [draft('credit-1', a), draft('credit-2', b)];
      const inTurn = (x: typeof first, y: typeof first) => {
        const one = after(start, add(start, [x]));
        return isRefusal(add(one, [y]));
      };
      expect(inTurn(first, second)).toBe(inTurn(second, first));
      expect(isRefusal(add(start, [first, second]))).toBe(inTurn(first, second));
    }),
    { numRuns: 60 },
  );
});

it('a firm counts once; every fair counts', () => {
  const blocks = 'dinghai-2021:d10';
  const fair = (id: string) =>
    draft(id, {
      subject: null,
      land: null,
      amount: 1,
      unit: '场',
      event: 'fair',
      areaMethod: null,
    });
  const next = after(start, add(start, [fair('credit-1'), fair('credit-2')], blocks));
  expect(next.tables.credits.size).toBe(2);
  const firm = { table: 'enterprises', id: 'firm-1' } as const;
  const first = after(start, add(start, [{ ...fair('credit-1'), subject: firm }], blocks));
  expect(add(first, [{ ...fair('credit-2'), subject: firm }], blocks)).toMatchObject({
    refused: 'credited',
  });
  const nextYear = { ...fair('credit-2'), subject: firm, on: '2022-03-01' };
  expect(isRefusal(add(first, [nextYear], blocks))).toBe(false);
});

it('floors are bounded by what stands on the parcel', () => {
  const fact = {
    field: 'floorAreaM2',
    value: 1000,
    asOf: '2021-01-01',
    source: '示例数据（虚构）',
  };
  const built = apply(start, [
    addition('parcels', aParcel('parcel-3', { facts: [fact] })),
  ]) as Workspace;
  const subject = { table: 'parcels', id: 'parcel-3' } as const;
  const floors = (id: string, floorM2: number) =>
    draft(id, { subject, land: null, amount: null, floorM2, areaMethod: null });
  const first = after(built, add(built, [floors('credit-1', 700)]));
  expect(add(first, [floors('credit-2', 400)])).toMatchObject({ refused: 'too-large' });
  expect(isRefusal(add(first, [floors('credit-2', 300)]))).toBe(false);
});

it('a credit is taken back by an entry, once, not before its day, and may then be entered anew', () => {
  const first = after(start, add(start, [draft('credit-1')]));
  const back = (patch: object) =>
    reverseCredit(first, {
      creditId: 'credit-1',
      id: 'credit-2',
      on: '2021-08-01',
      today: '2022-06-01',
      why: '协议解除',
      document: '',
      by: '测试员',
      at: '2022-06-01T08:00:00Z',
      ...patch,
    });
  expect(back({ why: ' ' })).toMatchObject({ refused: 'no-reason' });
  expect(back({ on: '2022-06-02' })).toMatchObject({ refused: 'bad-day' });
  expect(back({ creditId: 'credit-9' })).toMatchObject({ refused: 'gone' });
  const next = after(first, back({}));
  expect(next.tables.credits.get('credit-1')).toEqual(first.tables.credits.get('credit-1'));
  const entry = next.tables.credits.get('credit-2') as Credit;
  expect(checkCredit(next, { ...entry, id: 'credit-3' })).toMatchObject({ refused: 'twice' });
  expect(checkCredit(next, { ...entry, on: '2021-06-29' })).toMatchObject({ refused: 'bad-day' });
  expect(isRefusal(add(next, [draft('credit-4', { on: '2021-08-01' })]))).toBe(false);
  expect(add(next, [draft('credit-4', { on: '2021-07-31' })])).toMatchObject({
    refused: 'credited',
  });
  expect(creditsOfLedger([pack], KEY, next.tables.credits.values())).toHaveLength(2);
});
