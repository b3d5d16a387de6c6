import { apply } from '../core/change/apply';
import { isRefusal } from '../core/refusal';
import { loadWorkspace } from '../db/load-workspace';
import { readChanges, readEvents } from '../db/read-events';
import type { WorkspaceDb } from '../db/schema';
import { useWorkspace } from './workspace-store';

/** Brings memory up to the newest event in the database, written by any window. */
export async function follow(db: WorkspaceDb): Promise<void> {
  let { ws, log } = useWorkspace.getState();
  for (const event of await readEvents(db, ws.head)) {
    const next = apply(ws, await readChanges(db, event), event.seq);
    if (isRefusal(next)) return reload(db);
    ws = next;
    log = [...log, event];
  }
  useWorkspace.setState({ ws, log });
}

/** Memory did not fit the log: take everything from the database again. */
async function reload(db: WorkspaceDb): Promise<void> {
  useWorkspace.setState(await loadWorkspace(db));
}
