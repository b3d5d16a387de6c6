import type { RecordColumn } from '../../core/export/record-column';
import { keepSecret, type Secrecy } from '../../core/export/secrecy';
import type { FactValue } from '../../core/fact';
import type { Shape } from '../../core/parcel/parcel';

/** Rows of whatever kind, read one by one when they are handed over. */
export interface RowsToExport {
  readonly count: number;
  readonly columns: readonly Omit<RecordColumn<never>, 'read' | 'instead' | 'reveals'>[];
  /** Names of columns that were kept back. */
  readonly dropped: readonly string[];
  rows(): Iterable<RowToExport>;
}

export interface RowToExport {
  readonly cells: readonly FactValue[];
  readonly shape: Shape | undefined;
}

interface Source<T> {
  readonly count: number;
  readonly records: Iterable<T>;
  readonly columns: readonly RecordColumn<T>[];
  readonly shapeOf?: (record: T) => Shape | undefined;
}

export function rowsOf<T>(
  { count, records, columns, shapeOf }: Source<T>,
  secrecy: Secrecy,
): RowsToExport {
  const kept = keepSecret(columns, secrecy);
  return {
    count,
    columns: kept.columns.map(({ read: _, instead: __, reveals: ___, ...head }) => head),
    dropped: kept.dropped,
    *rows() {
      for (const record of records) {
        yield {
          cells: kept.columns.map(({ read }) => read(record)),
          shape: shapeOf?.(record),
        };
      }
    },
  };
}
