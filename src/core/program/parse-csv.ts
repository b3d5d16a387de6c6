/** The rows of a CSV text (RFC 4180); null where a quoted cell is never closed. `line` is where a row begins. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Cells as they are written; in quotes a cell may hold commas, line breaks and doubled quotes. Empty lines are left out. */
export function parseCsv(text: string): CsvRow[] | null {
  const cell = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r?\n|$)/y;
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let line = 1;
  let from = 1;
  while (cell.lastIndex < text.length || cells.length > 0) {
    const found = cell.exec(text);
    if (!found) return null;
    const [whole, quoted, plain = '', end] = found;
    cells.push(quoted?.replaceAll('""', '"') ?? plain);
    line += whole.split('\n').length - 1;
    if (end === ',') continue;
    if (cells.length > 1 || cells[0] !== '') rows.push({ line: from, cells });
    cells = [];
    from = line;
    if (end === '') break;
  }
  return rows;
}
