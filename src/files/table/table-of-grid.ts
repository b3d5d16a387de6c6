import { type NoteList, noteList } from '../import/note-list';
import type { Cell, EncodingUsed, SourceTable } from '../import/source-table';
import { columnLetters } from './column-letters';
import { fillMerged } from './fill-merged';
import { findHeader, type Header } from './find-header';
import type { Grid } from './grid';
import { isFootnote, isTotal } from './header-words';
import { type NamedColumns, nameColumns } from './name-columns';

export interface GridSource {
  readonly file: string;
  readonly layer: string;
  readonly format: 'csv' | 'xlsx';
  readonly encoding: EncodingUsed | null;
}

/** A grid as a table; null where it holds nothing at all. Every row is a row of the table or told in a note. */
export function tableOfGrid(source: GridSource, grid: Grid): SourceTable | null {
  if (grid.rows.every(isEmpty)) return null;
  const notes = noteList();
  for (const { severity, row, field, why } of grid.notes) notes.add(severity, row, field, why);
  const header = findHeader(grid);
  const columns = nameColumns(grid, header, notes);
  tellHeader(grid, header, notes);
  fillMerged(grid, header?.data ?? 0, columns, notes);
  const { rows, rowNumbers } = readRows(grid, header, columns, notes);
  tellMarks(grid, columns, notes);
  return {
    ...source,
    columns: columns.names,
    rows,
    rowNumbers,
    shapes: null,
    crs: {},
    notes: notes.all(),
  };
}

function isEmpty(row: readonly Cell[]): boolean {
  return row.every((cell) => cell === null);
}

function tellHeader(grid: Grid, header: Header | null, notes: NoteList): void {
  if (!header) {
    notes.add('warning', null, null, '没有找到表头，各列以列标 A、B、C 为名');
    return;
  }
  const { start, end, data } = header;
  for (let index = 0; index < start; index++) {
    const text = textOf(grid.rows[index] ?? []);
    if (text !== '') tell(index, `表头之前的文字，不是数据：“${text}”`, 'title');
  }
  if (end - start > 1) {
    const last = grid.rowNumbers[end - 1];
    tell(start, `第 ${grid.rowNumbers[start]}–${last} 行合为一个表头`, 'header');
  }
  if (data > end) tell(end, '栏次行，不是数据', 'numbering');

  function tell(index: number, why: string, kind: string): void {
    notes.add('notice', grid.rowNumbers[index] ?? null, null, why, kind);
  }
}

function textOf(row: readonly Cell[]): string {
  const text = row.filter((cell) => cell !== null).join(' ');
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function readRows(
  grid: Grid,
  header: Header | null,
  { names, places }: NamedColumns,
  notes: NoteList,
): { rows: Cell[][]; rowNumbers: number[] } {
  const rows: Cell[][] = [];
  const rowNumbers: number[] = [];
  const from = header?.data ?? 0;
  const end = endOfData(grid, from, names.length);
  const head = header ? (grid.rows[header.end - 1] ?? []) : [];
  const expected = header && grid.fieldCounts ? (grid.fieldCounts[header.end - 1] ?? 0) : 0;
  let empty = 0;
  for (let index = from; index < grid.rows.length; index++) {
    const row = grid.rows[index] ?? [];
    const number = grid.rowNumbers[index] ?? 0;
    const why = index >= end ? `表格之后的文字，不是数据：“${textOf(row)}”` : setAside(row, head);
    if (isEmpty(row)) empty++;
    else if (why !== null) notes.add('notice', number, null, why, why.slice(0, 6));
    else {
      tellRagged(number, grid.fieldCounts?.[index] ?? 0, row.length, expected, notes);
      rows.push(places.map((place) => row[place] ?? null));
      rowNumbers.push(number);
    }
  }
  if (empty > 0) notes.add('notice', null, null, `有 ${empty} 个空行，已略过`);
  return { rows, rowNumbers };
}

function setAside(row: readonly Cell[], head: readonly Cell[]): string | null {
  const firsts = row.filter((cell) => cell !== null).slice(0, 2);
  const total = firsts.find((cell) => typeof cell === 'string' && isTotal(cell));
  if (total !== undefined) return `合计行，不作为一条记录：“${textOf(row)}”`;
  const repeats =
    firsts.length > 1 && row.length === head.length && row.every((cell, i) => cell === head[i]);
  return repeats ? '重复的表头，不是数据' : null;
}

/** Remarks and signatures under the table; they fill a cell or two of a row that has many. */
function endOfData(grid: Grid, from: number, width: number): number {
  let end = grid.rows.length;
  if (width < 4) return end;
  for (let index = end - 1; index >= Math.max(from, end - 20); index--) {
    const cells = (grid.rows[index] ?? []).filter((cell) => cell !== null);
    if (cells.length * 2 > width) break;
    if (isFootnote(String(cells[0] ?? ''))) end = index;
  }
  return end;
}

function tellRagged(
  row: number,
  count: number,
  filled: number,
  expected: number,
  notes: NoteList,
): void {
  if (expected === 0 || count === 0) return;
  if (filled > expected) {
    const why = `这一行有 ${count} 列，表头只有 ${expected} 列，多半是文字里的分隔符没有加引号；多出的内容在表头之外的列里`;
    notes.add('error', row, columnLetters(expected), why, 'long');
  } else if (count < expected) {
    const why = `这一行只有 ${count} 列，表头有 ${expected} 列，缺的按空白读入`;
    notes.add('warning', row, null, why, 'short');
  }
}

function tellMarks(grid: Grid, { names, places }: NamedColumns, notes: NoteList): void {
  const byPlace = new Map(places.map((place, index) => [place, names[index] ?? null]));
  for (const { row, column, severity, why } of grid.marks) {
    const field = byPlace.get(column) ?? `${columnLetters(column)}列`;
    const ofCell = severity === 'notice' ? null : row;
    notes.add(severity, ofCell, field, why, `${field}${why.slice(0, 8)}`);
  }
}
