import type { ExportColumn, ExportLoss } from '../export/export-layer';
import type { Cell } from '../import/source-table';

/** One sheet to be written. Days are text, 2021-07-31; text is never turned into a figure or a formula. */
export interface SheetToWrite {
  readonly name: string;
  /** Lines over the head: title, who made it, units. */
  readonly titles?: readonly string[];
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly Cell[])[];
  /** A last row that is worked out from those above it; it stands outside the filter. */
  readonly foot?: readonly FootCell[];
}

export interface FootCell {
  readonly value: Cell;
  readonly formula?: FootFormula;
}

/** Formulas are made of places alone, never of text that came from somewhere. Other columns are told by their place. */
export type FootFormula =
  | { readonly kind: 'sum' }
  | { readonly kind: 'quotient'; readonly of: number; readonly by: number }
  /** What is left, never below 0. */
  | { readonly kind: 'rest'; readonly of: number; readonly less: number };

export interface SheetColumn extends ExportColumn {
  /** In letters of the Latin alphabet; by content where it is not said. */
  readonly width?: number;
  /** A share, 0.5, shown as 50.00%. */
  readonly percent?: true;
}

/** What a table could not hold, besides what any format may lose. */
export type TableLoss =
  | ExportLoss
  | { readonly kind: 'sheet-renamed'; readonly layer: string; readonly as: string }
  /** A spreadsheet that opens the text file shows the code of this column as a figure and loses its end or its zeros. */
  | { readonly kind: 'code-as-figure'; readonly layer: string; readonly column: string };

/** Yes and no as official tables have them. */
export function flagText(flag: boolean): string {
  return flag ? '是' : '否';
}

/** Text that a spreadsheet would work out when it is typed in; figures with a sign and a lone dash are harmless. */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@\t\r]/.test(text) && !/^([+-]?\d+(\.\d+)?%?|-)$/.test(text);
}
