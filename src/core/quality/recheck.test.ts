import { expect, it } from 'vitest';
import { aParcel, aShape, aUnit } from '../../../tests/builders/records';
import { apply } from '../change/apply';
import { addition, type Change, replacement } from '../change/change';
import { geodesicAreaM2 } from '../geo/geodesic-area';
import { isRefusal } from '../refusal';
import { emptyWorkspace, type Workspace } from '../workspace';
import { withRecheck } from './recheck';
import { runChecks } from './run-checks';

const measured = geodesicAreaM2(aShape().geometry);
const sound = (id: string, code: string) =>
  aParcel(id, { code, unitId: 'unit-1', registeredM2: measured });
const one = sound('parcel-1', '330902104001GB00001');
const two = sound('parcel-2', '330902104001GB00002');
const ws = must(emptyWorkspace(), [
  addition('units', aUnit()),
  addition('parcels', one),
  addition('parcels', two),
  addition('shapes', aShape('parcel-1')),
  addition('shapes', aShape('parcel-2', 122.2)),
]);
let made = 0;
const ids = { nextId: () => `finding-${made++}`, at: '2021-07-31T00:00:00Z' };

function must(from: Workspace, changes: readonly Change[]): Workspace {
  const next = apply(from, changes);
  if (isRefusal(next)) throw new Error(next.why);
  return next;
}

function rules(state: Workspace): string[] {
  return [...state.tables.findings.values()].map(({ rule, subject }) => `${rule} ${subject?.id}`);
}

it('an edit that makes a parcel wrong brings the finding along, one that mends it takes it away', () => {
  const wrong = { ...one, registeredM2: 15_000 };
  const after = must(ws, withRecheck(ws, [replacement('parcels', one, wrong)], ids));
  expect(rules(after)).toEqual(['area.differs parcel-1']);
  const mended = must(after, withRecheck(after, [replacement('parcels', wrong, one)], ids));
  expect(rules(mended)).toEqual([]);
});

it('a code that another parcel has concerns both, and so does taking it back', () => {
  const same = { ...one, code: two.code };
  const after = must(ws, withRecheck(ws, [replacement('parcels', one, same)], ids));
  expect(rules(after).sort()).toEqual(['code.duplicate parcel-1', 'code.duplicate parcel-2']);
  const back = must(after, withRecheck(after, [replacement('parcels', same, one)], ids));
  expect(rules(back)).toEqual([]);
});

it('says what a whole check would say, and leaves findings about others alone', () => {
  const odd = { ...two, unitId: null };
  const checked = must(ws, [replacement('parcels', two, odd)]);
  const before = must(checked, runChecks(checked, ids));
  const wrong = { ...one, registeredM2: 15_000 };
  const after = must(before, withRecheck(before, [replacement('parcels', one, wrong)], ids));
  expect(rules(after)).toEqual(['unit.missing parcel-2', 'area.differs parcel-1']);
  expect(runChecks(after, ids)).toEqual([]);
});

it('an outline that moves is told of with its neighbours, those it had and those it gets', () => {
  const overlap = must(ws, withRecheck(ws, [moved('parcel-2', 122.1005)], ids));
  expect(rules(overlap).sort()).toEqual(['overlap.parcels parcel-1', 'overlap.parcels parcel-2']);
  expect(runChecks(overlap, ids)).toEqual([]);
  const apart = must(overlap, withRecheck(overlap, [moved('parcel-2', 122.2, overlap)], ids));
  expect(rules(apart)).toEqual([]);
});

function moved(id: string, lon: number, from: Workspace = ws): Change {
  const shape = from.tables.shapes.get(id);
  if (!shape) throw new Error(`no ${id}`);
  return replacement('shapes', shape, { ...shape, geometry: aShape(id, lon).geometry });
}
