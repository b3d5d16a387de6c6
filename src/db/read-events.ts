import type { Change } from '../core/change/change';
import type { TableName } from '../core/workspace';
import { unpackPart } from './event-parts';
import type { EventRow, PartRow, WorkspaceDb } from './schema';

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

/** What an event did to one record; reads only the part whose id range can hold it. */
export async function readChangeOf(
  db: WorkspaceDb,
  event: EventRow,
  table: TableName,
  id: string,
): Promise<Change | undefined> {
  const parts = await readParts(db, event.reuses?.seq ?? event.seq);
  for (const part of parts) {
    if (part.table !== table || part.firstId > id || part.lastId < id) continue;
    const found = unpackPart(part, event.reuses?.inverted ?? false).find((c) => c.id === id);
    if (found) return found;
  }
  return undefined;
}

async function readParts(db: WorkspaceDb, seq: number): Promise<PartRow[]> {
  return db.parts.where('[seq+part]').between([seq, 0], [seq, Number.MAX_SAFE_INTEGER]).toArray();
}
