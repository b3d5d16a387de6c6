import { isDay } from '../../core/field';
import type { ExportColumn } from '../export/export-layer';
import type { Cell } from '../import/source-table';
import type { StoredValue } from './sqlite-writer';

/** A column as the database declares it, and how its cells are stored. */
export interface StoredColumn {
  readonly name: string;
  readonly type: 'TEXT' | 'REAL' | 'INTEGER' | 'DATE' | 'BOOLEAN';
  /** Undefined for what the type cannot hold. */
  readonly store: (cell: Cell) => StoredValue | undefined;
}

export function storeColumns(
  columns: readonly ExportColumn[],
  rows: readonly (readonly Cell[])[],
): readonly StoredColumn[] {
  const used = new Set(['fid', 'geom']);
  return columns.map((column, i) => {
    const wanted = column.name.trim() || `列${i + 1}`;
    let name = wanted;
    for (let next = 2; used.has(name.toLowerCase()); next++) name = `${wanted}_${next}`;
    used.add(name.toLowerCase());
    const cells = () => rows.map((row) => row[i] ?? null);
    return { name, ...typed(column, cells) };
  });
}

function typed(
  { kind, decimals }: ExportColumn,
  cells: () => readonly Cell[],
): Pick<StoredColumn, 'type' | 'store'> {
  if (kind === 'number') {
    const isWhole = decimals === 0 && cells().every(isWholeCell);
    return { type: isWhole ? 'INTEGER' : 'REAL', store: asNumber };
  }
  if (kind === 'flag') return { type: 'BOOLEAN', store: asFlag };
  const isDays = kind === 'date' && cells().every((cell) => cell === null || isDay(String(cell)));
  return { type: isDays ? 'DATE' : 'TEXT', store: asText };
}

function isWholeCell(cell: Cell): boolean {
  return cell === null || Number.isSafeInteger(Number(cell));
}

function asNumber(cell: Cell): StoredValue | undefined {
  if (cell === null || cell === '') return null;
  const number = Number(cell);
  return Number.isFinite(number) ? number : undefined;
}

function asFlag(cell: Cell): StoredValue {
  if (cell === null || cell === '') return null;
  return cell === true || cell === 1 || cell === '是' ? 1 : 0;
}

function asText(cell: Cell): StoredValue {
  if (cell === null) return null;
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  return String(cell);
}
