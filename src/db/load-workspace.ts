import { type DocumentRecord, type TableName, tableNames, type Workspace } from '../core/workspace';
import { decodeRecords } from './page-codec';
import type { EventRow, PageRow, WorkspaceDb } from './schema';

export interface Loaded {
  readonly ws: Workspace;
  readonly log: readonly EventRow[];
}

/**
 * All documents and all event headers, as of one moment. Every table is asked for at once, so that
 * the browser fetches one while another is unpacked.
 */
export async function loadWorkspace(db: WorkspaceDb): Promise<Loaded> {
  return db.transaction('r', db.pages, db.events, async () => {
    const reading = tableNames.map((table) => readPages(db, table));
    const log = await db.events.orderBy('seq').toArray();
    const tables: Record<string, ReadonlyMap<string, DocumentRecord>> = {};
    for (const [i, table] of tableNames.entries()) {
      tables[table] = unpack(table, await (reading[i] as ReturnType<typeof readPages>));
    }
    return {
      ws: { head: log.at(-1)?.seq ?? 0, tables: tables as unknown as Workspace['tables'] },
      log,
    };
  });
}

function readPages(db: WorkspaceDb, table: TableName) {
  return db.pages.where('[table+first]').between([table, ''], [table, '\uffff']).toArray();
}

function unpack(table: TableName, pages: readonly PageRow[]): Map<string, DocumentRecord> {
  const records = new Map<string, DocumentRecord>();
  for (const page of pages) {
    for (const record of decodeRecords(table, page.bytes)) records.set(record.id, record);
  }
  return records;
}
