import type { Cell, SourceTable } from '../../src/files/import/source-table';

/** A table as a reader hands it over, without outlines. */
export function aSourceTable(
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
  more: Partial<SourceTable> = {},
): SourceTable {
  return {
    file: '台账.xlsx',
    layer: '',
    format: 'xlsx',
    columns,
    rows,
    rowNumbers: rows.map((_, at) => at + 2),
    shapes: null,
    crs: {},
    encoding: null,
    notes: [],
    ...more,
  };
}
