import type { Fact } from '../fact';
import type { DocumentRecord, TableName, Tables } from '../workspace';
import { type FactHead, FactHeads, type PackedFacts, unpackFacts } from './pack-facts';

/** Any table but shapes, whose numbers are packed as numbers. */
export type RecordTable = Exclude<TableName, 'shapes'>;

interface PackedRecords {
  readonly heads: readonly FactHead[];
  readonly rows: readonly Record<string, unknown>[];
}

/** Records as one JSON text. The same records give the same text on every machine. */
export function packRecords(records: readonly DocumentRecord[]): string {
  const heads = new FactHeads();
  const rows = records.map((record) =>
    'facts' in record ? { ...record, facts: heads.pack(record.facts) } : record,
  );
  return JSON.stringify({ heads: heads.list, rows });
}

export function unpackRecords<N extends RecordTable>(_table: N, text: string): Tables[N][] {
  const { heads, rows } = JSON.parse(text) as PackedRecords;
  for (const row of rows) {
    if (row.facts) row.facts = unpackFacts(row.facts as PackedFacts, heads) as readonly Fact[];
  }
  return rows as unknown as Tables[N][];
}
