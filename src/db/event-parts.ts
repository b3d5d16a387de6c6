import type { Change } from '../core/change/change';
import { compareIds } from '../core/id';
import { type DocumentRecord, type TableName, tableNames } from '../core/workspace';
import { decodeRecords, type Encode } from './page-codec';
import { pageSize } from './rewrite-pages';
import type { PartRow } from './schema';

/** Changes sorted by table and id, table by table. Each record may change once in an event. */
export function sortChanges(changes: readonly Change[]): Map<TableName, Change[]> {
  const byTable = new Map<TableName, Change[]>();
  for (const change of changes) {
    const own = byTable.get(change.table);
    if (own) own.push(change);
    else byTable.set(change.table, [change]);
  }
  const sorted = new Map<TableName, Change[]>();
  for (const table of tableNames) {
    const own = byTable.get(table);
    if (!own) continue;
    own.sort((a, b) => compareIds(a.id, b.id));
    for (let i = 1; i < own.length; i++)
      if (own[i]?.id === own[i - 1]?.id) throw new Error('changed twice in one event');
    sorted.set(table, own);
  }
  return sorted;
}

/**
 * What an event did, packed: records before in one lot, after in another. Parts are as long as
 * pages, so that new records are packed once for both.
 */
export function* packParts(
  seq: number,
  sorted: ReadonlyMap<TableName, readonly Change[]>,
  encode: Encode,
): Generator<PartRow> {
  let part = 0;
  for (const [table, changes] of sorted) {
    for (let at = 0; at < changes.length; at += pageSize) {
      yield packPart(seq, part++, table, changes.slice(at, at + pageSize), encode);
    }
  }
}

function packPart(
  seq: number,
  part: number,
  table: TableName,
  changes: readonly Change[],
  encode: Encode,
): PartRow {
  const side = (which: 'before' | 'after') => {
    const records = changes.map((change) => change[which]).filter((record) => record !== null);
    return records.length > 0 ? encode(table, records) : null;
  };
  return {
    seq,
    part,
    table,
    firstId: (changes[0] as Change).id,
    lastId: (changes.at(-1) as Change).id,
    before: side('before'),
    after: side('after'),
  };
}

export function unpackPart(part: PartRow, inverted: boolean): Change[] {
  const before = unpackSide(part.table, inverted ? part.after : part.before);
  const after = unpackSide(part.table, inverted ? part.before : part.after);
  const ids = new Set([...before.keys(), ...after.keys()]);
  return [...ids].map(
    (id) =>
      ({
        table: part.table,
        id,
        before: before.get(id) ?? null,
        after: after.get(id) ?? null,
      }) as Change,
  );
}

function unpackSide(table: TableName, bytes: Uint8Array | null): Map<string, DocumentRecord> {
  const records = bytes ? decodeRecords(table, bytes) : [];
  return new Map(records.map((record) => [record.id, record]));
}
