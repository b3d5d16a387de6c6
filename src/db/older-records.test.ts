import 'fake-indexeddb/auto';
import { readFile } from 'node:fs/promises';
import { afterEach, expect, it } from 'vitest';
import { snapshot } from '../../tests/builders/random-changes';
import { anEnterprise, aParcel } from '../../tests/builders/records';
import { type RawDatabase, restoreDatabase } from '../../tests/e2e/harness/raw-database';
import { addition, type Change, replacement } from '../core/change/change';
import type { EventHeader } from '../core/change/event';
import { invert } from '../core/change/invert';
import { replay } from '../core/change/replay';
import type { Occupancy } from '../core/enterprise/occupancy';
import { isRefusal } from '../core/refusal';
import { type Commit, commitEvent } from './commit-event';
import { loadWorkspace } from './load-workspace';
import { readChangeOf, readChanges } from './read-events';
import { WorkspaceDb } from './schema';

let db: WorkspaceDb;
afterEach(() => db.delete());

const fixture = new URL('../../tests/fixtures/storage/v1.json', import.meta.url);
const wide = { enterpriseId: 'firm-1', parcelId: 'parcel-1', basis: '租赁' } as const;

function header(seq: number): EventHeader {
  const actor = { name: '测试员', office: '测试科' };
  const at = '2021-07-31T00:00:00Z';
  return { seq, at, actor, device: 'dev-1', command: 'test', title: '测试', count: 1 };
}

const put = (seq: number, changes: readonly Change[], more: Partial<Commit> = {}) =>
  commitEvent(db, { header: header(seq), changes, ...more });

/** Without the field, which is how such a record was held and packed before there was one. */
function before({ floorAreaM2: _, ...record }: Occupancy): Occupancy {
  return record as Occupancy;
}

/** What is stored, once it is known that the log leads to the very same. */
async function stored() {
  const { ws, log } = await loadWorkspace(db);
  const events = [];
  for (const row of log) events.push({ ...row, changes: await readChanges(db, row) });
  const told = replay(events);
  if (isRefusal(told)) throw new Error(told.why);
  expect(snapshot(told)).toBe(snapshot(ws));
  return { ws, log };
}

it('A13 a database from before borders, zones, views and floors opens and takes new records', async () => {
  const raw: RawDatabase = JSON.parse(await readFile(fixture, 'utf8'));
  await restoreDatabase(raw);
  db = new WorkspaceDb(raw.name);
  await db.open();
  const { ws } = await stored();
  const { occupancies, zones, borders, views } = ws.tables;
  expect([zones.size, borders.size, views.size]).toEqual([0, 0, 0]);
  expect(occupancies.size).toBeGreaterThan(10);
  for (const use of occupancies.values()) expect(use.floorAreaM2).toBeNull();
  const [use] = occupancies.values();
  const seq = ws.head + 1;
  const told = { ...(use as Occupancy), floorAreaM2: 850, rev: seq };
  await put(seq, [replacement('occupancies', use as Occupancy, told)]);
  const after = (await stored()).ws.tables.occupancies;
  expect(after.get(told.id)).toEqual(told);
  expect([...after.values()].filter((other) => other.floorAreaM2 === null)).toHaveLength(
    occupancies.size - 1,
  );
});

it('A13 an event from before there were floors is undone and redone beside new records', async () => {
  db = new WorkspaceDb('test-older');
  await db.open();
  const one: Occupancy = { ...wide, id: 'use-1', areaM2: 100, floorAreaM2: null, rev: 2 };
  const edited: Occupancy = { ...one, areaM2: 120, rev: 3 };
  const fresh: Occupancy = { ...wide, id: 'use-0', areaM2: null, floorAreaM2: 50, rev: 4 };
  await put(1, [
    addition('parcels', aParcel('parcel-1', { rev: 1 })),
    addition('enterprises', anEnterprise('firm-1', { rev: 1 })),
  ]);
  await put(2, [addition('occupancies', before(one))]);
  const old = await put(3, [replacement('occupancies', before(one), before(edited))]);
  await put(4, [addition('occupancies', fresh)]);
  expect((await stored()).ws.tables.occupancies.get('use-1')).toStrictEqual(edited);
  expect((await readChangeOf(db, old, 'occupancies', 'use-1'))?.before).toStrictEqual(one);

  const undone = invert(await readChanges(db, old));
  await put(5, undone, { reuses: { seq: 3, inverted: true } });
  const { ws } = await stored();
  expect(ws.tables.occupancies.get('use-1')).toStrictEqual(one);
  expect(ws.tables.occupancies.get('use-0')).toStrictEqual(fresh);

  await put(6, invert(undone), { reuses: { seq: 3, inverted: false } });
  expect((await stored()).ws.tables.occupancies.get('use-1')).toStrictEqual(edited);
});
