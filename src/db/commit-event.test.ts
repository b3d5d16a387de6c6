import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { aZone } from '../../tests/builders/planning';
import { aDecision } from '../../tests/builders/program-records';
import { changesOf, snapshot, steps } from '../../tests/builders/random-changes';
import { aParcel, aShape } from '../../tests/builders/records';
import { apply } from '../core/change/apply';
import { addition, type Change, replacement } from '../core/change/change';
import type { EventHeader } from '../core/change/event';
import { invert } from '../core/change/invert';
import { replay } from '../core/change/replay';
import { isRefusal } from '../core/refusal';
import { emptyWorkspace } from '../core/workspace';
import { commitEvent, StaleError } from './commit-event';
import { loadWorkspace } from './load-workspace';
import { readChangeOf, readChanges, readEvents } from './read-events';
import { pageSize } from './rewrite-pages';
import { WorkspaceDb } from './schema';

let count = 0;
let db: WorkspaceDb;

async function fresh(): Promise<WorkspaceDb> {
  db = new WorkspaceDb(`test-${count++}`);
  await db.open();
  return db;
}

afterEach(async () => {
  await db.delete();
});

function header(seq: number, changes: readonly Change[]): EventHeader {
  const actor = { name: '测试员', office: '测试科' };
  const at = '2021-07-31T00:00:00Z';
  return { seq, at, actor, device: 'dev-1', command: 'test', title: '测试', count: changes.length };
}

function manyParcels(n: number): Change[] {
  return Array.from({ length: n }, (_, i) =>
    addition('parcels', aParcel(`parcel-${String(i).padStart(6, '0')}`, { rev: 1 })),
  );
}

it('A3: after any sequence the stored records, memory and the replayed log agree', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      await fresh();
      let ws = emptyWorkspace();
      for (const step of sequence) {
        const changes = changesOf(ws, step);
        if (changes.length === 0) continue;
        await commitEvent(db, { header: header(ws.head + 1, changes), changes });
        const next = apply(ws, changes, ws.head + 1);
        if (isRefusal(next)) throw new Error(next.why);
        ws = next;
      }
      const loaded = await loadWorkspace(db);
      const events = await Promise.all(
        (await readEvents(db, 0)).map(async (row) => ({
          ...row,
          changes: await readChanges(db, row),
        })),
      );
      const replayed = replay(events);
      if (isRefusal(replayed)) throw new Error(replayed.why);
      expect(snapshot(loaded.ws)).toBe(snapshot(ws));
      expect(snapshot(replayed)).toBe(snapshot(ws));
      await db.delete();
    }),
    { numRuns: 25 },
  );
});

it('splits into pages, finds single records again, and empties pages on removal', async () => {
  await fresh();
  const changes = manyParcels(3 * pageSize + 10);
  await commitEvent(db, { header: header(1, changes), changes });
  expect(await db.pages.count()).toBe(4);
  const middle = changes[700]?.after as ReturnType<typeof aParcel>;
  const edit = [replacement('parcels', middle, { ...middle, name: '改名', rev: 2 })];
  await commitEvent(db, { header: header(2, edit), changes: edit });
  const { ws } = await loadWorkspace(db);
  expect(ws.tables.parcels.size).toBe(changes.length);
  expect(ws.tables.parcels.get(middle.id)?.name).toBe('改名');
  const [first] = await readEvents(db, 0);
  for (const { id, after } of [changes[0], changes[700], changes.at(-1)] as Change[]) {
    expect((await readChangeOf(db, first as never, 'parcels', id))?.after).toEqual(after);
  }
  expect(await readChangeOf(db, first as never, 'parcels', 'parcel-zzz')).toBeUndefined();
  expect(await readChangeOf(db, first as never, 'shapes', middle.id)).toBeUndefined();
  const back = invert([...edit]);
  await commitEvent(db, { header: header(3, back), changes: back });
  const gone = invert(changes);
  await commitEvent(db, {
    header: header(4, gone),
    changes: gone,
    reuses: { seq: 1, inverted: true },
  });
  expect(await db.pages.count()).toBe(0);
  expect(await db.parts.where('[seq+part]').between([4, 0], [4, 99]).count()).toBe(0);
});

it('A4 undo and redo of a border, kept as pointers, restore it to the last bit', async () => {
  await fresh();
  const drawn = { ...aShape('zone-1', 122.12345678901235), rev: 1 };
  const moved = { ...aShape('zone-1', 122.2), rev: 2 };
  const added = [addition('zones', aZone('zone-1', { rev: 1 })), addition('borders', drawn)];
  const edit = [replacement('borders', drawn, moved)];
  await commitEvent(db, { header: header(1, added), changes: added });
  const first = snapshot((await loadWorkspace(db)).ws);
  const event = await commitEvent(db, { header: header(2, edit), changes: edit });
  const second = snapshot((await loadWorkspace(db)).ws);
  expect(await readChangeOf(db, event, 'borders', 'zone-1')).toEqual(edit[0]);
  const turns = [true, false, true];
  for (const [i, inverted] of turns.entries()) {
    const row = { ...event, reuses: { seq: 2, inverted } };
    const changes = await readChanges(db, row);
    await commitEvent(db, { header: header(3 + i, changes), changes, reuses: row.reuses });
    expect(snapshot((await loadWorkspace(db)).ws)).toBe(inverted ? first : second);
  }
  const all = invert(added);
  await commitEvent(db, {
    header: header(6, all),
    changes: all,
    reuses: { seq: 1, inverted: true },
  });
  expect(await db.pages.count()).toBe(0);
});

it('bringing records in adds at most one extra copy of them', async () => {
  await fresh();
  const changes = manyParcels(2000);
  await commitEvent(db, { header: header(1, changes), changes });
  const size = (rows: readonly (Uint8Array | null)[]) =>
    rows.reduce((n, b) => n + (b?.length ?? 0), 0);
  const pages = size((await db.pages.toArray()).map((page) => page.bytes));
  const parts = size((await db.parts.toArray()).flatMap((part) => [part.before, part.after]));
  expect(parts).toBeLessThanOrEqual(1.01 * pages);
});

it('refuses a commit made on an older state, and stores nothing of it', async () => {
  await fresh();
  const changes = manyParcels(2);
  await commitEvent(db, { header: header(1, changes), changes });
  const late = [addition('parcels', aParcel('parcel-late', { rev: 1 }))];
  await expect(commitEvent(db, { header: header(1, late), changes: late })).rejects.toThrow(
    StaleError,
  );
  expect((await loadWorkspace(db)).ws.tables.parcels.size).toBe(2);
});

it('rolls everything back when one record is not the one the change was made from', async () => {
  await fresh();
  const changes = manyParcels(2);
  await commitEvent(db, { header: header(1, changes), changes });
  const wrong = aParcel('parcel-000001', { rev: 7 });
  const bad = [
    addition('parcels', aParcel('parcel-new', { rev: 2 })),
    replacement('parcels', wrong, { ...wrong, name: '改名' }),
  ];
  await expect(commitEvent(db, { header: header(2, bad), changes: bad })).rejects.toThrow();
  const { ws, log } = await loadWorkspace(db);
  expect([ws.tables.parcels.size, log.length]).toEqual([2, 1]);
});

it('an event of many decisions is found by every firm they are about', async () => {
  await fresh();
  const changes = Array.from({ length: 300 }, (_, i) => {
    const subject = { table: 'enterprises', id: `firm-${i}` } as const;
    return addition('decisions', aDecision(`decision-${i}`, { subject, rev: 1 }));
  });
  await commitEvent(db, { header: header(1, changes), changes });
  const found = await db.events.where('ids').equals('firm-299').toArray();
  expect(found.map(({ seq }) => seq)).toEqual([1]);
  const parcels = manyParcels(300).map((change) => ({
    ...change,
    after: { ...change.after, rev: 2 },
  })) as Change[];
  await commitEvent(db, { header: header(2, parcels), changes: parcels });
  expect((await db.events.get(2))?.ids).toEqual([]);
});
