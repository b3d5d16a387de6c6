import { checkSameKeys } from './check-same-keys';
import { type PackedColumn, packColumn, unpackColumn } from './pack-column';

/** Lists of like rows, one list a record, field by field: an adopted list repeats units and tracks by the thousand. */
export interface PackedRows {
  /** Rows of each record, which follow one another. */
  readonly lengths: readonly number[];
  readonly columns: readonly (readonly [key: string, column: PackedColumn])[];
}

type Row = Readonly<Record<string, unknown>>;

export function packRows(lists: readonly (readonly object[])[]): PackedRows {
  const rows = lists.flat() as Row[];
  const keys = Object.keys(rows[0] ?? {});
  checkSameKeys(rows, keys);
  return {
    lengths: lists.map((list) => list.length),
    columns: keys.map((key) => [key, packColumn(rows.map((row) => row[key]))]),
  };
}

export function unpackRows({ lengths, columns }: PackedRows): Row[][] {
  const read = columns.map(([key, packed]) => [key, unpackColumn(packed)] as const);
  let at = 0;
  return lengths.map((length) => {
    const from = at;
    at += length;
    return Array.from({ length }, (_, i) =>
      Object.fromEntries(read.map(([key, column]) => [key, column[from + i]])),
    );
  });
}
