import { type DocumentRecord, emptyWorkspace, tableNames, type Workspace } from '../core/workspace';
import { decodeRecords } from './page-codec';
import type { EventRow, WorkspaceDb } from './schema';

export interface Loaded {
  readonly ws: Workspace;
  readonly log: readonly EventRow[];
}

/** All documents and all event headers, as of one moment. */
export async function loadWorkspace(db: WorkspaceDb): Promise<Loaded> {
  return db.transaction('r', db.pages, db.events, async () => {
    const log = await db.events.orderBy('seq').toArray();
    const tables: Record<string, ReadonlyMap<string, DocumentRecord>> = {
      ...emptyWorkspace().tables,
    };
    for (const table of tableNames) {
      const pages = await db.pages
        .where('[table+first]')
        .between([table, ''], [table, '\uffff'])
        .toArray();
      const records = new Map<string, DocumentRecord>();
      for (const page of pages) {
        for (const record of decodeRecords(table, page.bytes)) records.set(record.id, record);
      }
      tables[table] = records;
    }
    return {
      ws: { head: log.at(-1)?.seq ?? 0, tables: tables as unknown as Workspace['tables'] },
      log,
    };
  });
}
