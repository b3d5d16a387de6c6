import type { Change } from '../../core/change/change';
import type { EventHeader } from '../../core/change/event';
import { readChangeOf, readChanges } from '../../db/read-events';
import type { EventRow } from '../../db/schema';
import { currentDb } from '../database';
import type { Selection } from '../session';
import { useWorkspace } from '../workspace-store';

export interface HistoryEntry {
  readonly header: EventHeader;
  /** What changed of the record, or of a photo or finding that is about it. */
  readonly change: Change;
}

/** Everything that ever happened to a record and to what is about it, newest first. */
export async function recordHistory(
  table: Selection['table'],
  id: string,
): Promise<HistoryEntry[]> {
  const { log } = useWorkspace.getState();
  const entries: HistoryEntry[] = [];
  for (const event of [...log].reverse()) {
    const change = await changeIn(event, table, id);
    if (change) entries.push({ header: event, change });
  }
  return entries;
}

/** Bulk events are not listed by id; there only the record itself is looked for. */
async function changeIn(
  event: EventRow,
  table: Selection['table'],
  id: string,
): Promise<Change | undefined> {
  if (event.ids.length === 0) return readChangeOf(currentDb(), event, table, id);
  if (!event.ids.includes(id)) return undefined;
  const changes = await readChanges(currentDb(), event);
  const own = changes.find((change) => change.table === table && change.id === id);
  return own ?? changes.find((change) => isAbout(change, id));
}

function isAbout({ before, after }: Change, id: string): boolean {
  const record = after ?? before;
  return record !== null && 'subject' in record && record.subject?.id === id;
}
