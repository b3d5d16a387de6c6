import type { Change } from '../core/change/change';
import type { EventHeader } from '../core/change/event';
import { packParts, sortChanges } from './event-parts';
import { encodeOnce } from './page-codec';
import { rewritePages } from './rewrite-pages';
import type { BlobRow, EventRow, PartRow, WorkspaceDb } from './schema';

/** Another window has written since this one last looked. */
export class StaleError extends Error {
  override readonly name = 'StaleError';
}

/** Up to this many changed records an event can be found by each of them, and by what they are about. */
const indexedIds = 200;
/** Decisions are made by hand and belong in the history of every firm they are about, however many. */
const indexedDecisions = 5000;

export interface Commit {
  readonly header: EventHeader;
  readonly changes: readonly Change[];
  /** The event whose packed changes serve this undo or redo too. */
  readonly reuses?: EventRow['reuses'];
  readonly blobs?: readonly BlobRow[];
}

/** Records, event and photo bytes in one transaction: all of it stands, or nothing does. */
export async function commitEvent(db: WorkspaceDb, commit: Commit): Promise<EventRow> {
  const { header, changes, reuses, blobs = [] } = commit;
  const sorted = sortChanges(changes);
  const encode = encodeOnce();
  const ids = isIndexed(changes) ? [...new Set(changes.flatMap(namesOf))] : [];
  const row: EventRow = reuses ? { ...header, ids, reuses } : { ...header, ids };
  await db.transaction('rw', db.pages, db.events, db.parts, db.blobs, async () => {
    const last = await db.events.orderBy('seq').lastKey();
    if ((last ?? 0) !== header.seq - 1) throw new StaleError();
    for (const [table, own] of sorted) await rewritePages(db, table, own, encode);
    await db.events.add(row);
    if (!reuses) await addParts(db, packParts(header.seq, sorted, encode));
    await db.blobs.bulkPut([...blobs]);
  });
  return row;
}

/** Parts packed between two breaths: while they are written the page may answer. */
const AT_ONCE = 6;

async function addParts(db: WorkspaceDb, parts: Iterable<PartRow>): Promise<void> {
  let some: PartRow[] = [];
  let written: Promise<unknown> = Promise.resolve();
  for (const part of parts) {
    some.push(part);
    if (some.length < AT_ONCE) continue;
    // The next are packed while these are written.
    await written;
    written = db.parts.bulkAdd(some);
    some = [];
  }
  await written;
  if (some.length > 0) await db.parts.bulkAdd(some);
}

function isIndexed(changes: readonly Change[]): boolean {
  if (changes.length <= indexedIds) return true;
  return changes.length <= indexedDecisions && changes.every(({ table }) => table === 'decisions');
}

/** A photo or a finding belongs in the history of the parcel it is about. */
function namesOf({ id, before, after }: Change): string[] {
  const record = after ?? before;
  const subject = record && 'subject' in record ? record.subject : null;
  return subject ? [id, subject.id] : [id];
}
