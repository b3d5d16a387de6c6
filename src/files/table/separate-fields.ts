import { MOST_COLUMNS, MOST_ROWS, MOST_SHEET_CELLS } from '../import/limits';
import type { Cell } from '../import/source-table';
import { tooManyCells, tooManyColumns, tooManyRows } from './grid';

export interface FieldRows {
  readonly rows: Cell[][];
  readonly fieldCounts: number[];
  /** The line each row begins on, from 1. */
  readonly rowNumbers: number[];
  /** Lines with a quotation mark that is never closed. */
  readonly unclosed: readonly number[];
}

/** Empty fields to the right are what sheets formatted to their edge leave; beyond this nobody has them. */
const MOST_FIELDS = 20_000;

/**
 * Lines and fields after RFC 4180, and what programs make of it: marks inside a field, text after a closing mark,
 * CR alone, marks never closed. A mark that nothing closes is taken as an ordinary letter.
 */
export function separateFields(
  text: string,
  separator: string,
  from: number,
  between: (share: number) => void,
): FieldRows {
  const rows: Cell[][] = [];
  const fieldCounts: number[] = [];
  const rowNumbers: number[] = [];
  const unclosed: number[] = [];
  const sign = separator.charCodeAt(0);
  let at = from;
  let line = 1 + breaksIn(text, 0, from);
  let cells = 0;
  let marksSpanLines = true;
  while (at < text.length) {
    const row: Cell[] = [];
    const rowLine = line;
    let fields = 0;
    for (let open = true; open; ) {
      let field = '';
      if (text.charCodeAt(at) === 0x22) {
        const close = closingMark(text, at + 1, marksSpanLines);
        if (close < 0) {
          unclosed.push(line);
          marksSpanLines = false;
        } else {
          field = text.slice(at + 1, close);
          if (field.includes('"')) field = field.replaceAll('""', '"');
          line += breaksIn(field, 0, field.length);
          at = close + 1;
        }
      }
      let end = at;
      let code = 0;
      for (; end < text.length; end++) {
        code = text.charCodeAt(end);
        if (code === sign || code === 0x0a || code === 0x0d) break;
      }
      if (end > at) field += text.slice(at, end);
      const cell = fieldCell(field);
      if (cell !== null) {
        if (fields >= MOST_COLUMNS) throw tooManyColumns(rowLine);
        while (row.length < fields) row.push(null);
        row.push(cell);
      }
      if (++fields > MOST_FIELDS) throw tooManyColumns(rowLine);
      open = end < text.length && code === sign;
      at = end + 1;
    }
    if (text.charCodeAt(at - 1) === 0x0d && text.charCodeAt(at) === 0x0a) at++;
    line++;
    if (rows.length >= MOST_ROWS) throw tooManyRows();
    if ((rows.length & 0x3fff) === 0x3fff) between(at / text.length);
    cells += row.length;
    if (cells > MOST_SHEET_CELLS) throw tooManyCells();
    rows.push(row);
    fieldCounts.push(fields);
    rowNumbers.push(rowLine);
  }
  return { rows, fieldCounts, rowNumbers, unclosed };
}

function closingMark(text: string, from: number, spansLines: boolean): number {
  let end = text.length;
  if (!spansLines) {
    const feed = text.indexOf('\n', from);
    if (feed >= 0) end = feed;
  }
  for (let at = from; at < end; at++) {
    if (text.charCodeAt(at) !== 0x22) continue;
    if (text.charCodeAt(at + 1) !== 0x22) return at;
    at++;
  }
  return -1;
}

function breaksIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) count++;
  }
  return count;
}

/**
 * Text as it stands; formulas are never worked out. The two ways of telling a spreadsheet "this is text", `="0012"`
 * and a leading apostrophe, are taken off again: the second is also how our own writer disarms a formula.
 */
function fieldCell(raw: string): Cell {
  const text = raw.trim();
  if (text === '') return null;
  const first = text.charCodeAt(0);
  if (first === 0x3d) return /^="([^"]*)"$/.exec(text)?.[1] ?? text;
  if (first === 0x27 && /^'([=+\-@']|[0-9A-Z]+$)/.test(text)) return text.slice(1);
  return text;
}
