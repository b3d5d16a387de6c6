import type { Change } from '../../core/change/change';
import type { EventHeader } from '../../core/change/event';
import type { TableName } from '../../core/workspace';
import { readChangeOf } from '../../db/read-events';
import { currentDb } from '../database';
import { useWorkspace } from '../workspace-store';

export interface HistoryEntry {
  readonly header: EventHeader;
  readonly change: Change;
}

/** Everything that ever happened to a record, newest first. */
export async function recordHistory(table: TableName, id: string): Promise<HistoryEntry[]> {
  const { log } = useWorkspace.getState();
  const entries: HistoryEntry[] = [];
  for (const event of [...log].reverse()) {
    if (event.ids.length > 0 && !event.ids.includes(id)) continue;
    const change = await readChangeOf(currentDb(), event, table, id);
    if (change) entries.push({ header: event, change });
  }
  return entries;
}
