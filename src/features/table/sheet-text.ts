import type { Steps } from '../../app/analysis/steps';
import { roundTo, UNKNOWN } from '../../core/quantity';
import type { Column, Row } from './column';

/** Rows as a spreadsheet takes them: as text everywhere, and as a table that keeps codes as text where it can be. */
export interface SheetText {
  readonly text: string;
  /** Empty where `hasTable` says that there is none. */
  readonly html: string;
}

const MOST_HTML_CELLS = 200_000;
const ROWS = 128;

/** Whether so few cells are copied that a table of them is not too much for the clipboard. */
export function hasTable(columns: readonly Column[], rows: readonly Row[]): boolean {
  return rows.length * columns.length <= MOST_HTML_CELLS;
}

/** Titles and rows. Figures are not rounded to what the screen shows, so that sums come out the same. */
export function* sheetText(columns: readonly Column[], rows: readonly Row[]): Steps<SheetText> {
  const titles = columns.map(({ title }) => title);
  const lines = [titles.map(safeCell).join('\t')];
  const withHtml = hasTable(columns, rows);
  const tableRows = [htmlRow(titles.map((title) => ({ text: title, figure: false })))];
  for (const [at, row] of rows.entries()) {
    const cells = columns.map((column) => cellOf(column, row));
    lines.push(cells.map(({ text, figure }) => (figure ? text : safeCell(text))).join('\t'));
    if (withHtml) tableRows.push(htmlRow(cells));
    if (at % ROWS === ROWS - 1) yield;
  }
  return {
    text: lines.join('\r\n'),
    html: withHtml ? `<meta charset="utf-8"><table>${tableRows.join('')}</table>` : '',
  };
}

interface Cell {
  readonly text: string;
  readonly figure: boolean;
}

function cellOf(column: Column, row: Row): Cell {
  const value = column.value(row);
  if (typeof value === 'number') return { text: String(roundTo(value, 6)), figure: true };
  return { text: value === null ? UNKNOWN : column.text(row), figure: false };
}

/**
 * One cell of the text. What a spreadsheet would take for a formula, or round as a number of more than 11 digits, gets
 * the apostrophe that makes it text; a name never runs as a formula. So does a quote at the beginning: it would be
 * taken off and what follows read anew.
 */
function safeCell(text: string): string {
  const plain = text.replace(/[\t\r\n]+/g, ' ');
  return /^\s*[=+\-@＝＋－＠"]|^\d{12,}$|^0\d+$/.test(plain) ? `'${plain}` : plain;
}

/** `\@` is the spreadsheet's own word for text: codes keep all digits, and nothing is worked out. */
function htmlRow(cells: readonly Cell[]): string {
  const row = cells.map(({ text, figure }) => {
    const style = figure ? '' : ` style="mso-number-format:'\\@'"`;
    return `<td${style}>${asMarkup(text)}</td>`;
  });
  return `<tr>${row.join('')}</tr>`;
}

function asMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
