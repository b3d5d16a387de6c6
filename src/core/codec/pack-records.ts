import type { Fact } from '../fact';
import type { DocumentRecord, ShapeTable, TableName, Tables } from '../workspace';
import { type PackedColumn, packColumn, unpackColumn } from './pack-column';
import { type PackedFacts, packFacts, unpackFacts } from './pack-facts';

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
}

/** Records as one JSON text, field by field. The same records give the same text everywhere. */
export function packRecords(records: readonly DocumentRecord[]): string {
  const keys = Object.keys(records[0] ?? {});
  checkSameKeys(records, keys);
  const column = (key: string) => records.map((record) => (record as never)[key] as unknown);
  const packed: PackedRecords = {
    count: records.length,
    columns: keys.map((key) => [key, key === 'facts' ? [] : packColumn(column(key))]),
    ...(keys.includes('facts') && { facts: packFacts(column('facts') as (readonly Fact[])[]) }),
  };
  return JSON.stringify(packed);
}

export function unpackRecords<N extends RecordTable>(table: N, text: string): Tables[N][] {
  const { count, columns, facts } = JSON.parse(text) as PackedRecords;
  const records: Record<string, unknown>[] = Array.from({ length: count }, () => ({
    ...(later[table] as object | undefined),
  }));
  for (const [key, packed] of columns) {
    const column = key === 'facts' && facts ? unpackFacts(facts) : unpackColumn(packed);
    for (let i = 0; i < count; i++) (records[i] as Record<string, unknown>)[key] = column[i];
  }
  return records as unknown as Tables[N][];
}

/** A field one record has and another lacks would be lost in columns, so it is not let in. */
function checkSameKeys(records: readonly DocumentRecord[], keys: readonly string[]): void {
  for (const record of records) {
    const own = Object.keys(record);
    if (own.length !== keys.length || !keys.every((key) => Object.hasOwn(record, key))) {
      throw new Error(`record ${record.id} has other fields than its neighbours`);
    }
  }
}
