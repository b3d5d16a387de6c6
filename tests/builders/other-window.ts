import { replacement } from '../../src/core/change/change';
import { commitEvent } from '../../src/db/commit-event';
import { loadWorkspace } from '../../src/db/load-workspace';
import type { WorkspaceDb } from '../../src/db/schema';

/** What another window would write: straight into the database, this memory knows nothing of it. */
export async function otherWindowRenames(db: WorkspaceDb, id: string, name: string): Promise<void> {
  const { ws, log } = await loadWorkspace(db);
  const before = ws.tables.parcels.get(id);
  const [first] = log;
  if (!before || !first) throw new Error(`nothing to rename at ${id}`);
  const seq = ws.head + 1;
  const changes = [replacement('parcels', before, { ...before, name, rev: seq })];
  const header = { ...first, seq, title: '另一窗口改名', command: 'edit-parcel' };
  await commitEvent(db, { header, changes });
}
