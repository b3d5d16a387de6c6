import type { Change } from '../core/change/change';
import { type TableName, tableNames } from '../core/workspace';
import { unpackPart } from './event-parts';
import type { EventRow, PartRow, WorkspaceDb } from './schema';

const lastPart = Number.MAX_SAFE_INTEGER;

export async function readEvents(db: WorkspaceDb, after: number): Promise<EventRow[]> {
  return db.events.where('seq').above(after).toArray();
}

export async function newestSeq(db: WorkspaceDb): Promise<number> {
  return ((await db.events.orderBy('seq').lastKey()) as number | undefined) ?? 0;
}

/** Everything an event changed. */
export async function readChanges(db: WorkspaceDb, event: EventRow): Promise<Change[]> {
  const parts = await readParts(db, event.reuses?.seq ?? event.seq);
  return parts.flatMap((part) => unpackPart(part, event.reuses?.inverted ?? false));
}

/**
 * What an event did to one record. Parts stand in the order of tables and ids, so the one that can
 * hold it is found by halving; a bulk event is never read whole for one line of history.
 */
export async function readChangeOf(
  db: WorkspaceDb,
  event: EventRow,
  table: TableName,
  id: string,
): Promise<Change | undefined> {
  const seq = event.reuses?.seq ?? event.seq;
  let from = 0;
  let to = await db.parts.where('[seq+part]').between([seq, 0], [seq, lastPart]).count();
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    const part = await db.parts.get([seq, middle]);
    if (!part) return undefined;
    const side = sideOf(part, table, id);
    if (side === 0) {
      return unpackPart(part, event.reuses?.inverted ?? false).find((c) => c.id === id);
    }
    if (side < 0) to = middle;
    else from = middle + 1;
  }
  return undefined;
}

/** Whether the record comes before the part (-1), within its range (0) or after it (1). */
function sideOf(part: PartRow, table: TableName, id: string): -1 | 0 | 1 {
  const tables = tableNames.indexOf(table) - tableNames.indexOf(part.table);
  if (tables !== 0) return tables < 0 ? -1 : 1;
  if (id < part.firstId) return -1;
  return id > part.lastId ? 1 : 0;
}

async function readParts(db: WorkspaceDb, seq: number): Promise<PartRow[]> {
  return db.parts.where('[seq+part]').between([seq, 0], [seq, lastPart]).toArray();
}
