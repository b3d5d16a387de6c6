import type { Fact } from '../fact';
import type { DocumentRecord, ShapeTable, TableName, Tables } from '../workspace';
import { checkSameKeys } from './check-same-keys';
import { type PackedColumn, packColumn, unpackColumn } from './pack-column';
import { type PackedFacts, packFacts, unpackFacts } from './pack-facts';
import { type PackedRows, packRows, unpackRows } from './pack-rows';

/** Any table but outlines, whose numbers are packed as numbers. */
export type RecordTable = Exclude<TableName, ShapeTable>;

/** Fields added since, and what a record packed before that says in them. */
const later: { readonly [N in RecordTable]?: Partial<Tables[N]> } = {
  occupancies: { floorAreaM2: null },
};

interface PackedRecords {
  readonly count: number;
  /** Field by field, in the order of the first record. */
  readonly columns: readonly (readonly [key: string, column: PackedColumn])[];
  readonly facts?: PackedFacts;
  /** Of adopted lists. */
  readonly rows?: PackedRows;
}

/** Fields that are packed in their own way; their column only keeps the place. */
const apart: ReadonlySet<string> = new Set(['facts', 'rows']);

/** Records as one JSON text, field by field. The same records give the same text everywhere. */
export function packRecords(records: readonly DocumentRecord[]): string {
  const keys = Object.keys(records[0] ?? {});
  checkSameKeys(records, keys);
  const column = (key: string) => records.map((record) => (record as never)[key] as unknown);
  const packed: PackedRecords = {
    count: records.length,
    columns: keys.map((key) => [key, apart.has(key) ? [] : packColumn(column(key))]),
    ...(keys.includes('facts') && { facts: packFacts(column('facts') as (readonly Fact[])[]) }),
    ...(keys.includes('rows') && { rows: packRows(column('rows') as (readonly object[])[]) }),
  };
  return JSON.stringify(packed);
}

export function unpackRecords<N extends RecordTable>(table: N, text: string): Tables[N][] {
  const { count, columns, facts, rows } = JSON.parse(text) as PackedRecords;
  const records: Record<string, unknown>[] = Array.from({ length: count }, () => ({
    ...(later[table] as object | undefined),
  }));
  for (const [key, packed] of columns) {
    const column =
      key === 'facts' && facts
        ? unpackFacts(facts)
        : key === 'rows' && rows
          ? unpackRows(rows)
          : unpackColumn(packed);
    for (let i = 0; i < count; i++) (records[i] as Record<string, unknown>)[key] = column[i];
  }
  return records as unknown as Tables[N][];
}
