import { MOST_COLUMNS, MOST_ROWS, MOST_SHEET_CELLS } from '../import/limits';
import type { Cell, SourceNote } from '../import/source-table';
import { attributeOf, scanXml, type XmlEvents } from '../xml/scan-xml';
import { cellOf, type RawCell, type Workbook } from './cell-value';
import { areaOf, columnOf } from './column-letters';
import {
  type CellArea,
  type CellMark,
  type Grid,
  tooManyCells,
  tooManyColumns,
  tooManyRows,
} from './grid';

const MOST_MERGES = 200_000;
const MOST_MARKS = 100_000;

/** The filled cells of one sheet, formulas as what they last came to. */
export function readSheet(
  bytes: Uint8Array,
  book: Workbook,
  between: (share: number) => void,
): Grid {
  const rows: Cell[][] = [];
  const rowNumbers: number[] = [];
  const merges: CellArea[] = [];
  const marks: CellMark[] = [];
  const noticed = new Set<string>();
  const tally = { rows: 0, columns: 0, marks: 0, merges: 0 };
  let cells = 0;
  let row: Cell[] = [];
  let rowNumber = 0;
  let column = -1;
  let isHidden = false;
  let cell: { type: string; style: number; value: string; hasFormula: boolean } | null = null;
  let aside = 0;

  const on: XmlEvents = {
    listening: false,
    open(name, attributes) {
      if (name === 'c') {
        const place = attributeOf(attributes, 'r');
        column = place === null ? column + 1 : columnOf(place);
        const type = attributeOf(attributes, 't') ?? 'n';
        const style = Number(attributeOf(attributes, 's') ?? 0);
        cell = { type, style, value: '', hasFormula: false };
      } else if (name === 'v') on.listening = cell !== null;
      else if (name === 't') on.listening = cell !== null && aside === 0;
      else if (name === 'f') {
        if (cell) cell.hasFormula = true;
      } else if (name === 'row') {
        const stated = Number(attributeOf(attributes, 'r'));
        rowNumber = Number.isInteger(stated) && stated > 0 ? stated : rowNumber + 1;
        column = -1;
        row = [];
        isHidden = isTrue(attributeOf(attributes, 'hidden'));
      } else if (name === 'rPh') aside++;
      else if (name === 'mergeCell') {
        const area = areaOf(attributeOf(attributes, 'ref') ?? '');
        if (merges.length >= MOST_MERGES) tally.merges++;
        else if (area) merges.push(area);
      } else if (name === 'col' && isTrue(attributeOf(attributes, 'hidden'))) tally.columns++;
    },
    text(piece) {
      if (cell) cell.value += piece;
    },
    close(name) {
      if (name === 'v' || name === 't') on.listening = false;
      else if (name === 'rPh') aside--;
      else if (name === 'c' && cell) {
        keepCell(cell);
        cell = null;
      } else if (name === 'row') keepRow();
    },
  };

  function keepCell(raw: RawCell): void {
    const value = cellOf(raw, book, (severity, why) => {
      // A notice holds for the column; one is enough.
      const known = severity === 'notice' && noticed.has(`${column} ${why}`);
      if (severity === 'notice') noticed.add(`${column} ${why}`);
      if (known) return;
      if (marks.length < MOST_MARKS) marks.push({ row: rowNumber, column, severity, why });
      else tally.marks++;
    });
    if (value === null || column < 0) return;
    if (column >= MOST_COLUMNS) throw tooManyColumns(rowNumber);
    while (row.length < column) row.push(null);
    row[column] = value;
  }

  function keepRow(): void {
    if (row.length === 0) return;
    if (rows.length >= MOST_ROWS) throw tooManyRows();
    cells += row.length;
    if (cells > MOST_SHEET_CELLS) throw tooManyCells();
    if (isHidden) tally.rows++;
    rows.push(row);
    rowNumbers.push(rowNumber);
    row = [];
  }

  scanXml(bytes, on, between);
  return { rows, rowNumbers, merges, marks, fieldCounts: null, notes: notesOf(tally) };
}

function notesOf(tally: {
  rows: number;
  columns: number;
  marks: number;
  merges: number;
}): SourceNote[] {
  const notice = (why: string) => ({ severity: 'notice' as const, row: null, field: null, why });
  const rest = `有问题的单元格超过 ${MOST_MARKS} 个，另有 ${tally.marks} 个没有逐个列出`;
  return [
    ...(tally.marks > 0 ? [{ ...notice(rest), severity: 'error' as const }] : []),
    ...(tally.merges > 0
      ? [
          {
            ...notice(`合并单元格超过 ${MOST_MERGES} 处，其余 ${tally.merges} 处只在左上角有值`),
            severity: 'error' as const,
          },
        ]
      : []),
    ...(tally.rows > 0 ? [notice(`有 ${tally.rows} 行被隐藏或筛选掉，也读入了`)] : []),
    ...(tally.columns > 0 ? [notice('有隐藏的列，也读入了')] : []),
  ];
}

function isTrue(text: string | null): boolean {
  return text === '1' || text === 'true';
}
