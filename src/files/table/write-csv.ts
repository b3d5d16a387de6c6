import type { Cell } from '../import/source-table';
import { flagText, looksLikeFormula, type SheetToWrite, type TableLoss } from './sheet-to-write';

export interface WrittenCsv {
  readonly parts: readonly Uint8Array[];
  readonly losses: readonly TableLoss[];
}

const ROWS_AT_ONCE = 5000;

/** One sheet as UTF-8 with a mark, without which Excel takes it for GBK. Titles are left out: a text file is data. */
export function writeCsv(sheet: SheetToWrite): WrittenCsv {
  const encoder = new TextEncoder();
  const chunks: Uint8Array[] = [Uint8Array.of(0xef, 0xbb, 0xbf)];
  const losses: TableLoss[] = [];
  const asFigures = new Set<number>();
  chunks.push(encoder.encode(`${sheet.columns.map(({ name }) => field(name)).join(',')}\r\n`));
  for (let from = 0; from < sheet.rows.length; from += ROWS_AT_ONCE) {
    const lines = sheet.rows
      .slice(from, from + ROWS_AT_ONCE)
      .map((row, index) => line(row, from + index + 1));
    chunks.push(encoder.encode(lines.join('')));
  }
  for (const index of asFigures) {
    const column = sheet.columns[index]?.name ?? '';
    losses.push({ kind: 'code-as-figure', layer: sheet.name, column });
  }
  return { parts: chunks, losses };

  function line(row: readonly Cell[], number: number): string {
    const fields = sheet.columns.map(({ name }, index) => {
      const cell = row[index] ?? null;
      if (typeof cell === 'string' && /^(0\d+|\d{16,})$/.test(cell)) asFigures.add(index);
      if (typeof cell === 'number' && !Number.isFinite(cell)) {
        losses.push({ kind: 'not-a-number', layer: sheet.name, row: number, column: name });
        return '';
      }
      return fieldOf(cell);
    });
    return `${fields.join(',')}\r\n`;
  }
}

function fieldOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return flagText(cell);
  return typeof cell === 'number' ? String(cell) : field(cell);
}

/** An apostrophe in front keeps a spreadsheet from working the text out; our reader takes it off again. */
function field(text: string): string {
  const safe = looksLikeFormula(text) || text.startsWith("'") ? `'${text}` : text;
  return /[",;\r\n\t，|；]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
