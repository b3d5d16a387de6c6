import { addition, type Change } from '../core/change/change';
import { compareIds } from '../core/id';
import { tableNames } from '../core/workspace';
import { encodeRecords } from './page-codec';
import type { Everything } from './read-everything';
import { rewritePages } from './rewrite-pages';
import type { WorkspaceDb } from './schema';

/** Fills a new, empty database with a whole workspace, in one transaction. */
export async function restoreWorkspace(db: WorkspaceDb, everything: Everything): Promise<void> {
  const { ws, log, parts, blobs } = everything;
  await db.transaction('rw', db.pages, db.events, db.parts, db.blobs, async () => {
    for (const table of tableNames) {
      const records = [...ws.tables[table].values()].sort((a, b) => compareIds(a.id, b.id));
      const changes = records.map((record): Change => addition(table, record as never));
      await rewritePages(db, table, changes, encodeRecords);
    }
    await db.events.bulkAdd([...log]);
    await db.parts.bulkAdd([...parts]);
    await db.blobs.bulkAdd([...blobs]);
  });
}
