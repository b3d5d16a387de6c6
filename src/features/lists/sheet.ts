import { roundTo } from '../../core/quantity';

/** Null is unknown, and says so in the sheet. */
export type SheetCell = string | number | null;

/** Lines that paste into a spreadsheet. Figures are not rounded to what the screen shows, so that sums come out. */
export function sheetOf(lines: readonly (readonly SheetCell[])[]): string {
  return lines.map((cells) => cells.map(cellOf).join('\t')).join('\r\n');
}

/** A cell that begins like a formula is made text, and codes keep their digits; breaks would tear the row. */
function cellOf(cell: SheetCell): string {
  if (typeof cell === 'number') return Number.isNaN(cell) ? '未知' : String(roundTo(cell, 6));
  const flat = (cell ?? '未知').replace(/[\t\r\n]+/g, ' ');
  if (flat === '-') return flat;
  return /^\s*[=+\-@＝＋－＠"]|^\d{12,}$|^0\d+$/.test(flat) ? `'${flat}` : flat;
}
