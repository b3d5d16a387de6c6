import { MOST_COLUMNS, MOST_ROWS, MOST_SHEET_CELLS } from '../import/limits';
import type { Cell, SourceNote } from '../import/source-table';

/** A sheet before anybody knows which row is its head. Rows without any cell may be left out. */
export interface Grid {
  /** Ragged: a row ends with its last filled cell. */
  readonly rows: Cell[][];
  /** Where each row stands in the file, from 1. */
  readonly rowNumbers: readonly number[];
  readonly merges: readonly CellArea[];
  readonly marks: readonly CellMark[];
  /** How many fields each row had in a text file, empty ones too. */
  readonly fieldCounts: readonly number[] | null;
  readonly notes: readonly SourceNote[];
}

/** Joined cells: rows by their number in the file, columns from 0, both ends included. */
export interface CellArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Something about a cell, said once the column has a name. */
export interface CellMark {
  readonly row: number;
  readonly column: number;
  readonly severity: SourceNote['severity'];
  readonly why: string;
}

/** Thrown and caught within this folder only: the door turns it into an Unreadable. */
export class Unfit extends Error {
  readonly now: string;

  constructor(why: string, now: string) {
    super(why);
    this.now = now;
  }
}

export function tooManyRows(): Unfit {
  return new Unfit(
    `超过 ${MOST_ROWS.toLocaleString('en')} 行`,
    '请按镇街或年份拆成几个文件后再导入。',
  );
}

export function tooManyColumns(row: number): Unfit {
  return new Unfit(
    `第 ${row} 行超过 ${MOST_COLUMNS.toLocaleString('en')} 列`,
    '请删去多余的列（常见原因是分隔符或行列颠倒），另存后再导入。',
  );
}

export function tooManyCells(): Unfit {
  return new Unfit(
    `单元格超过 ${MOST_SHEET_CELLS.toLocaleString('en')} 个`,
    '请删去用不到的列，或按镇街拆成几个文件后再导入。',
  );
}
