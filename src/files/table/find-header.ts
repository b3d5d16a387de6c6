import type { Cell } from '../import/source-table';
import type { CellArea, Grid } from './grid';
import { isLabel, isMonth, isNameLike, isUnit } from './header-words';
import { mergedRows } from './merged-rows';

/** Which rows of a grid stand over the data, by index. */
export interface Header {
  /** First row of the head; what stands before it is title. */
  readonly start: number;
  /** First row after the names. */
  readonly end: number;
  /** First row of data: a row of column numbers may come between. */
  readonly data: number;
}

const LOOK = 60;
const MOST_BEFORE = 20;
const MOST_HEIGHT = 6;

/** The head of a table, or null where the first row that is wide enough holds data already. */
export function findHeader(grid: Grid): Header | null {
  const first = grid.rows.slice(0, LOOK);
  const byRow = mergesByTop(grid);
  const widths = first.map((row, index) => coverage(row, byRow.get(index) ?? []));
  const wide = Math.max(1, medianOf(widths.filter((width) => width > 0)));
  const start = first.findIndex(
    (row, index) =>
      (widths[index] ?? 0) * 2 >= wide &&
      filled(row) >= Math.min(2, wide) &&
      !(wide > 2 && row.every((cell) => cell === null || isLabel(cell))),
  );
  const head = first[start];
  if (!head || start > MOST_BEFORE || !isHead(head, first[start + 1])) return null;
  let end = start + 1;
  for (let grown = true; grown && end < grid.rows.length && end - start < MOST_HEIGHT; ) {
    const reach = reachOf(byRow, start, end);
    const next = Math.min(reach, start + MOST_HEIGHT, grid.rows.length);
    grown = next > end || goesOn(grid, byRow, start, end);
    end = next > end ? next : grown ? end + 1 : end;
  }
  return { start, end, data: isNumbering(grid.rows[end]) ? end + 1 : end };
}

/** Merges with the index of the row they begin in; only the first rows matter here. */
function mergesByTop(grid: Grid): Map<number, readonly RowMerge[]> {
  const byRow = new Map<number, RowMerge[]>();
  for (const merge of mergedRows(grid, LOOK)) {
    const known = byRow.get(merge.first);
    if (known) known.push(merge);
    else byRow.set(merge.first, [merge]);
  }
  return byRow;
}

type RowMerge = CellArea & { readonly first: number; readonly last: number };

function coverage(row: readonly Cell[], merges: readonly RowMerge[]): number {
  const spans = merges.filter(({ left }) => (row[left] ?? null) !== null);
  return spans.reduce((sum, { left, right }) => sum + Math.min(right - left, 200), filled(row));
}

function filled(row: readonly Cell[]): number {
  return row.reduce((sum: number, cell) => (cell === null ? sum : sum + 1), 0);
}

function medianOf(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[figures.length >> 1] ?? 0;
}

/** A month names a column where no month stands under it: in a column of months it is a value as well. */
function isHead(row: readonly Cell[], below: readonly Cell[] = []): boolean {
  const cells = row.filter((cell) => cell !== null);
  const names = row.filter(
    (cell, at) => isNameLike(cell) || (isMonth(cell) && !isMonth(below[at] ?? null)),
  );
  return names.length >= cells.length * 0.8;
}

/** How far down merges that begin in the head go. Merges that begin and end in one row say nothing. */
function reachOf(byRow: ReadonlyMap<number, readonly RowMerge[]>, start: number, end: number) {
  let reach = end;
  for (let row = start; row < end; row++) {
    for (const { last } of byRow.get(row) ?? []) {
      if (last - row < MOST_HEIGHT) reach = Math.max(reach, last + 1);
    }
  }
  return reach;
}

/** Whether the row at `at` still names columns: units, the parts of a joined group, or what blanks above leave open. */
function goesOn(
  grid: Grid,
  byRow: ReadonlyMap<number, readonly RowMerge[]>,
  start: number,
  at: number,
): boolean {
  const row = grid.rows[at];
  const above = grid.rows[at - 1];
  if (!row || !above || !isHead(row, grid.rows[at + 1]) || filled(row) === 0) return false;
  const texts = row.filter((cell) => cell !== null);
  if (texts.every((cell) => isUnit(String(cell)))) return true;
  const groups = (byRow.get(at - 1) ?? []).filter(
    ({ left, right, first, last }) =>
      right > left && first === last && (above[left] ?? null) !== null,
  );
  if (groups.length > 0) {
    const grouped = (column: number) =>
      groups.some(({ left, right }) => column >= left && column <= right);
    // Under a name that stands alone nothing but blanks belongs to the head.
    if (row.some((cell, i) => cell !== null && (above[i] ?? null) !== null && !grouped(i))) {
      return false;
    }
    return groups.some(({ left, right }) => new Set(row.slice(left, right + 1)).size > 1);
  }
  return start + 1 === at && fillsBlanks(grid, above, row, at);
}

/** Without merges (a text file): names below stand where the row above has blanks, and figures begin after them. */
function fillsBlanks(
  grid: Grid,
  above: readonly Cell[],
  row: readonly Cell[],
  at: number,
): boolean {
  const width = Math.max(above.length, row.length);
  let blanks = 0;
  let residue = 0;
  for (let column = 0; column < width; column++) {
    const over = above[column] ?? null;
    const under = row[column] ?? null;
    if (over === null && under === null) continue;
    if (over === null) blanks++;
    else if (under === null) residue++;
  }
  if (blanks === 0 || (residue === 0 && filled(above) > filled(row) * 0.7)) return false;
  const below = grid.rows.slice(at + 1, at + 21);
  return row.some(
    (cell, column) =>
      cell !== null &&
      below.some((data) => (data[column] ?? null) !== null && !isNameLike(data[column] ?? null)),
  );
}

/** 甲 乙 1 2 3: the row of column numbers under the names in official forms. */
function isNumbering(row: readonly Cell[] | undefined): boolean {
  const texts = (row ?? []).filter((cell) => cell !== null).map((cell) => String(cell).trim());
  const figures = texts.filter((text) => !/^([甲乙丙丁戊己庚]|栏次|序号)$/.test(text));
  if (texts.length < 3 || figures.length < 2) return false;
  if (texts.length === figures.length && texts.length < 5) return false;
  return figures.every((text, index) => {
    const found = /^[（(]?(\d{1,3})[）)]?([=＝].*)?$/.exec(text);
    return found !== null && Number(found[1]) === index + 1;
  });
}
