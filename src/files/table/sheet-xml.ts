import type { Cell } from '../import/source-table';
import { columnLetters } from './column-letters';
import { serialOfDay } from './serial-day';
import {
  type FootFormula,
  flagText,
  looksLikeFormula,
  type SheetColumn,
  type SheetToWrite,
  type TableLoss,
} from './sheet-to-write';
import { decimalsStyle, PERCENT_STYLE, STYLE } from './style-xml';

/** Texts of the whole workbook, each once. */
export interface TextPool {
  indexOf(text: string): number;
}

const MOST_LETTERS = 32_767;
const ROWS_AT_ONCE = 2000;
const NARROWEST = 8;
const WIDEST = 40;

/** One sheet: titles, a head that stays in sight, rows of typed cells. In pieces, as one string could be too long. */
export function sheetXml(sheet: SheetToWrite, texts: TextPool, losses: TableLoss[]): Uint8Array[] {
  const encoder = new TextEncoder();
  const titles = sheet.titles ?? [];
  const headRow = titles.length + 1;
  const width = sheet.columns.length;
  const letters = sheet.columns.map((_, index) => columnLetters(index));
  const lastRow = headRow + sheet.rows.length;
  const lastColumn = letters.at(-1) ?? 'A';
  const pieces = [encoder.encode(headXml(sheet, headRow))];
  const titleRows = titles.map((title, index) => {
    const style = index === 0 ? STYLE.title : STYLE.note;
    return rowXml(index + 1, textCell(`A${index + 1}`, title, style));
  });
  const heads = sheet.columns.map(({ name }, index) =>
    textCell(`${letters[index]}${headRow}`, name, STYLE.head),
  );
  pieces.push(encoder.encode(titleRows.join('') + rowXml(headRow, heads.join(''))));
  for (let from = 0; from < sheet.rows.length; from += ROWS_AT_ONCE) {
    const part = sheet.rows.slice(from, from + ROWS_AT_ONCE);
    pieces.push(encoder.encode(part.map((row, index) => dataRow(row, from + index)).join('')));
  }
  if (sheet.foot) pieces.push(encoder.encode(footRow(sheet.foot)));
  const merges =
    width > 1 ? titles.map((_, i) => `<mergeCell ref="A${i + 1}:${lastColumn}${i + 1}"/>`) : [];
  pieces.push(
    encoder.encode(
      `</sheetData>${width > 0 ? `<autoFilter ref="A${headRow}:${lastColumn}${lastRow}"/>` : ''}` +
        `${merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : ''}</worksheet>`,
    ),
  );
  return pieces;

  function dataRow(row: readonly Cell[], index: number): string {
    const number = headRow + 1 + index;
    const cells = sheet.columns.map((column, at) => {
      const place = `${letters[at]}${number}`;
      return dataCell(place, row[at] ?? null, column, index + 1);
    });
    return rowXml(number, cells.join(''));
  }

  function footRow(cells: NonNullable<SheetToWrite['foot']>): string {
    const number = lastRow + 1;
    const told = sheet.columns.map((column, at) => {
      const { value = null, formula } = cells[at] ?? {};
      const place = `${letters[at]}${number}`;
      if (typeof value !== 'number' || !formula) {
        return dataCell(place, value, column, sheet.rows.length + 1);
      }
      const worked = formulaText(formula, at, number);
      return `<c r="${place}" s="${numberStyle(column)}"><f>${worked}</f><v>${value}</v></c>`;
    });
    return rowXml(number, told.join(''));
  }

  function formulaText(formula: FootFormula, at: number, number: number): string {
    if (formula.kind === 'sum') {
      return `SUM(${letters[at]}${headRow + 1}:${letters[at]}${lastRow})`;
    }
    const place = (column: number) => `${letters[column]}${number}`;
    if (formula.kind === 'quotient') return `${place(formula.of)}/${place(formula.by)}`;
    return `MAX(0,${place(formula.of)}-${place(formula.less)})`;
  }

  function dataCell(place: string, cell: Cell, column: SheetColumn, row: number): string {
    const kept = column.kind === 'text' && typeof cell === 'number' ? String(cell) : cell;
    if (kept === null || kept === '') return '';
    if (typeof kept === 'number') {
      if (Number.isFinite(kept)) {
        return `<c r="${place}" s="${numberStyle(column)}"><v>${kept}</v></c>`;
      }
      losses.push({ kind: 'not-a-number', layer: sheet.name, row, column: column.name });
      return '';
    }
    const text = typeof kept === 'boolean' ? flagText(kept) : kept;
    const serial = column.kind === 'date' ? serialOfDay(text) : null;
    if (serial !== null) return `<c r="${place}" s="${STYLE.day}"><v>${serial}</v></c>`;
    if (text.length > MOST_LETTERS)
      losses.push({ kind: 'cut', layer: sheet.name, row, column: column.name });
    return textCell(place, text, looksLikeFormula(text) ? STYLE.disarmed : STYLE.text);
  }

  function textCell(place: string, text: string, style: number): string {
    return `<c r="${place}" s="${style}" t="s"><v>${texts.indexOf(text.slice(0, MOST_LETTERS))}</v></c>`;
  }
}

function numberStyle({ percent, decimals }: SheetColumn): number {
  return percent ? PERCENT_STYLE : decimalsStyle(decimals);
}

function rowXml(number: number, cells: string): string {
  return `<row r="${number}">${cells}</row>`;
}

function headXml({ columns, rows }: SheetToWrite, headRow: number): string {
  const widths = columns.map(
    (column, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${widthOf(column, at, rows)}" customWidth="1"/>`,
  );
  const pane = `<pane ySplit="${headRow}" topLeftCell="A${headRow + 1}" activePane="bottomLeft" state="frozen"/>`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>` +
    `${widths.length > 0 ? `<cols>${widths.join('')}</cols>` : ''}<sheetData>`
  );
}

function widthOf({ name, width }: SheetColumn, at: number, rows: SheetToWrite['rows']): number {
  if (width !== undefined) return width;
  const texts = rows.slice(0, 200).map((row) => String(row[at] ?? ''));
  const widest = Math.max(lengthOf(name) + 2, ...texts.map(lengthOf));
  return Math.min(WIDEST, Math.max(NARROWEST, widest + 2));
}

/** A Chinese letter is as wide as two others. */
function lengthOf(text: string): number {
  let length = 0;
  for (const letter of text.slice(0, WIDEST)) length += letter > '\u02ff' ? 2 : 1;
  return length;
}
