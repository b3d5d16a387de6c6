import type { Change } from '../core/change/change';
import { compareIds } from '../core/id';
import type { DocumentRecord, TableName } from '../core/workspace';
import { decodeRecords, type Encode } from './page-codec';
import type { PageRow, WorkspaceDb } from './schema';

/** Records a page holds when written in bulk. A single edit rewrites one page. */
export const pageSize = 512;

/** Pages packed between two breaths: while they are written the page may answer. */
const AT_ONCE = 6;

/** Stored records are not those the changes were made from: memory and disk have parted. */
class DivergedError extends Error {
  override readonly name = 'DivergedError';
}

/** Brings the pages of one table up to the changes, which are sorted by id. Runs in a transaction. */
export async function rewritePages(
  db: WorkspaceDb,
  table: TableName,
  changes: readonly Change[],
  encode: Encode,
): Promise<void> {
  const firsts = await readFirsts(db, table);
  const groups = groupByPage(firsts, changes);
  const entries = [...groups];
  for (let from = 0; from < entries.length; from += AT_ONCE) {
    const some = entries.slice(from, from + AT_ONCE);
    const stored = await db.pages.bulkGet(
      some.map(([first]): [TableName, string] => [table, first]),
    );
    const drops: [TableName, string][] = [];
    let puts: PageRow[] = [];
    let written: Promise<unknown> = Promise.resolve();
    for (const [at, [first, group]] of some.entries()) {
      const page = stored[at];
      const old = page ? decodeRecords(table, page.bytes) : [];
      const records = merge(old, group);
      if (records.length === 0) drops.push([table, first]);
      for (const row of split(table, first, records, encode)) {
        puts.push(row);
        if (puts.length < AT_ONCE) continue;
        // The next are packed while these are written.
        await written;
        written = db.pages.bulkPut(puts);
        puts = [];
      }
    }
    await written;
    if (drops.length > 0) await db.pages.bulkDelete(drops);
    if (puts.length > 0) await db.pages.bulkPut(puts);
  }
}

async function readFirsts(db: WorkspaceDb, table: TableName): Promise<string[]> {
  const keys = await db.pages
    .where('[table+first]')
    .between([table, ''], [table, '\uffff'])
    .primaryKeys();
  return keys.map(([, first]) => first);
}

/** Which page each change falls into. The first page begins at '', below every id. */
function groupByPage(firsts: readonly string[], changes: readonly Change[]): Map<string, Change[]> {
  const groups = new Map<string, Change[]>();
  let page = 0;
  for (const change of changes) {
    while (page + 1 < firsts.length && compareIds(firsts[page + 1] as string, change.id) <= 0)
      page++;
    const first = page === 0 ? (firsts[0] ?? '') : (firsts[page] as string);
    const group = groups.get(first);
    if (group) group.push(change);
    else groups.set(first, [change]);
  }
  return groups;
}

function merge(old: readonly DocumentRecord[], changes: readonly Change[]): DocumentRecord[] {
  // What is new where nothing was comes as it stands: an import is mostly that.
  if (old.length === 0 && changes.every(({ before, after }) => !before && after))
    return changes.map(({ after }) => after as DocumentRecord);
  const byId = new Map(old.map((record) => [record.id, record]));
  for (const { id, before, after } of changes) {
    if (byId.get(id)?.rev !== before?.rev) throw new DivergedError(id);
    if (after) byId.set(id, after);
    else byId.delete(id);
  }
  return [...byId.values()].sort((a, b) => compareIds(a.id, b.id));
}

function* split(
  table: TableName,
  first: string,
  records: readonly DocumentRecord[],
  encode: Encode,
): Generator<PageRow> {
  const size = records.length <= 2 * pageSize ? records.length : pageSize;
  for (let at = 0; at < records.length; at += size) {
    const chunk = records.slice(at, at + size);
    const key = at === 0 ? first : (chunk[0] as DocumentRecord).id;
    yield { table, first: key, bytes: encode(table, chunk) };
  }
}
