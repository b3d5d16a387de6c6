import Dexie from 'dexie';
import { type WorkspaceDb, workspaceDbName } from './schema';

/** Why this window can no longer use the database. */
export type Lost = 'deleted' | 'newer' | 'closed';

/** Opens a workspace's database, and tells when another window or the browser takes it away. */
export async function openDatabase(db: WorkspaceDb, onLost: (why: Lost) => void): Promise<void> {
  db.on('versionchange', (event) => {
    // Told before closing, which is a loss of its own in vaguer words.
    onLost(event.newVersion === null ? 'deleted' : 'newer');
    db.close();
    // Handled: Dexie need not warn on the console.
    return false;
  });
  db.on('close', () => onLost('closed'));
  await db.open();
}

/** Other windows that hold the workspace open are told by `versionchange` and let go. */
export async function deleteDatabase(workspaceId: string): Promise<void> {
  await Dexie.delete(workspaceDbName(workspaceId));
}
