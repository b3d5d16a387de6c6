import { expect, it } from 'vitest';
import {
  add,
  after,
  draft,
  KEY,
  knownOf,
  muOf,
  plot,
  start,
  west,
} from '../../../tests/builders/credit-entry';
import { aCredit } from '../../../tests/builders/credits';
import { aParcel } from '../../../tests/builders/records';
import { apply } from '../change/apply';
import { addition, replacement } from '../change/change';
import { packPolygons } from '../geo/geometry';
import type { Shape } from '../parcel/parcel';
import type { Workspace } from '../workspace';
import type { Credit } from './credit';
import { conflictFinder } from './credit-conflicts';

const east = [
  [
    [
      [122.0005, 30],
      [122.001, 30],
      [122.001, 30.001],
      [122.0005, 30.001],
    ],
  ],
] as Credit['land'];

const ON = '2021-12-01';
const counted = (ws: Workspace) =>
  knownOf()
    .ledger.with([...ws.tables.credits.values()])
    .entriesAt('2022-06-01')
    .map((entry) => [entry.credit.id, entry.counted ?? 0] as const);
const split = (ws: Workspace) =>
  apply(ws, [
    replacement('shapes', ws.tables.shapes.get('parcel-1') as Shape, {
      id: 'parcel-1',
      geometry: packPolygons(east ?? []),
      rev: 0,
    }),
    addition('parcels', aParcel('parcel-4', { name: '东区 4 号' })),
    addition('shapes', { id: 'parcel-4', geometry: packPolygons(west ?? []), rev: 0 }),
  ]) as Workspace;
const onPart = (patch: Partial<Credit>) =>
  draft('credit-2', {
    subject: { table: 'parcels', id: 'parcel-4' },
    land: west,
    on: ON,
    ...patch,
  });

it('another event that adds nothing is entered and counts nothing, whichever came first', () => {
  const done = after(start, add(start, [draft('credit-1', { event: 'complete' })]));
  const both = after(done, add(done, [draft('credit-2', { event: 'operate', on: ON })]));
  expect(counted(both)).toEqual([
    ['credit-1', muOf(plot)],
    ['credit-2', 0],
  ]);
  const late = after(start, add(start, [draft('credit-2', { event: 'operate', on: ON })]));
  const turned = after(late, add(late, [draft('credit-1', { event: 'complete' })]));
  expect(counted(turned)).toEqual(counted(both));
  const ledger = knownOf().ledger.with([...both.tables.credits.values()]);
  const second = both.tables.credits.get('credit-2') as Credit;
  const finder = conflictFinder(ledger, (id) => both.tables.shapes.get(id)?.geometry);
  expect(finder.before(second).map(({ id }) => id)).toEqual(['credit-1']);
  // What it was hidden by is taken back: then it counts.
  const back = aCredit('credit-3', { reverses: 'credit-1', on: '2022-01-01' });
  expect(
    counted(apply(both, [addition('credits', { ...back, ledger: KEY })]) as Workspace),
  ).toContainEqual(['credit-2', muOf(plot)]);
});

it('the same event stays refused after it, on the part of a split too; another one is entered there', () => {
  const done = after(start, add(start, [draft('credit-1', { event: 'complete' })]));
  const both = after(done, add(done, [draft('credit-3', { event: 'operate', on: ON })]));
  expect(add(both, [draft('credit-2', { event: 'operate', on: ON })])).toMatchObject({
    refused: 'credited',
  });
  const cut = split(done);
  const again = add(cut, [onPart({ event: 'complete' })]);
  expect(again).toMatchObject({ refused: 'credited' });
  expect((again as { why: string }).why).toContain('2021-06-30 竣工验收');
  const entered = after(cut, add(cut, [onPart({ event: 'operate' })]));
  expect(counted(entered)).toContainEqual(['credit-2', 0]);
});

it('of another event only land counts that was not counted before', () => {
  const half = after(start, add(start, [draft('credit-1', { event: 'complete', land: west })]));
  const whole = after(half, add(half, [draft('credit-2', { event: 'operate', on: ON })]));
  const [, second] = counted(whole);
  expect(second?.[1]).toBeCloseTo(muOf(plot) / 2, 2);
});

it('what two parcels claim at once stays refused, whatever the event, and so do plans', () => {
  const done = after(start, add(start, [draft('credit-1', { event: 'complete' })]));
  const claimed = apply(done, [
    addition('parcels', aParcel('parcel-4')),
    addition('shapes', { id: 'parcel-4', geometry: packPolygons(west ?? []), rev: 0 }),
  ]) as Workspace;
  expect(add(claimed, [onPart({ event: 'operate' })])).toMatchObject({ refused: 'credited' });
  const plan = draft('credit-2', { event: 'operate', on: '2022-07-01', planned: true });
  expect(add(done, [plan])).toMatchObject({ refused: 'credited' });
});
