import { type Lost, openDatabase } from '../db/open-database';
import { WorkspaceDb, workspaceDbName } from '../db/schema';

let current: WorkspaceDb | null = null;

/** The database of the open workspace. */
export function currentDb(): WorkspaceDb {
  if (!current) throw new Error('no workspace is open');
  return current;
}

export async function connect(id: string, onLost: (why: Lost) => void): Promise<WorkspaceDb> {
  disconnect();
  const db = new WorkspaceDb(workspaceDbName(id));
  await openDatabase(db, (why) => {
    if (current !== db) return;
    current = null;
    onLost(why);
  });
  current = db;
  return db;
}

export function disconnect(): void {
  const db = current;
  current = null;
  db?.close();
}
