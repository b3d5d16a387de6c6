import type { NoteList } from '../import/note-list';
import type { Cell } from '../import/source-table';
import { columnLetters } from './column-letters';
import type { Header } from './find-header';
import type { Grid } from './grid';
import { isUnit, joinNames } from './header-words';
import { mergedRows } from './merged-rows';

export interface NamedColumns {
  readonly names: readonly string[];
  /** Parallel to the names: the column of the sheet, from 0. */
  readonly places: readonly number[];
}

/** One name a column, out of one head row or several; columns without name and content are left out. */
export function nameColumns(grid: Grid, header: Header | null, notes: NoteList): NamedColumns {
  const used = usedColumns(grid, header?.data ?? 0);
  const over = header ? namesOver(grid, header, used.length) : [];
  const width = Math.max(over.length, used.length);
  const names: string[] = [];
  const places: number[] = [];
  const counts = new Map<string, number>();
  for (let column = 0; column < width; column++) {
    const given = over[column] ?? '';
    if (given === '' && !used[column]) continue;
    const name = given === '' ? `${columnLetters(column)}列` : given;
    if (given === '' && header) notes.add('warning', null, name, '这一列有内容，但表头是空的');
    const times = (counts.get(name) ?? 0) + 1;
    counts.set(name, times);
    let unique = name;
    for (let next = times; next > 1 && (unique === name || counts.has(unique)); next++) {
      unique = `${name}_${next}`;
    }
    if (unique !== name) {
      counts.set(unique, 1);
      notes.add('warning', null, unique, `表头有重名的列“${name}”，这一列改称“${unique}”`);
    }
    names.push(unique);
    places.push(column);
  }
  return { names, places };
}

function usedColumns(grid: Grid, from: number): readonly boolean[] {
  const used: boolean[] = [];
  for (let index = from; index < grid.rows.length; index++) {
    const row = grid.rows[index] ?? [];
    for (let column = 0; column < row.length; column++) {
      if (row[column] !== null) used[column] = true;
    }
  }
  return used;
}

function namesOver(grid: Grid, { start, end }: Header, usedWidth: number): string[] {
  const head = grid.rows.slice(start, end).map((row) => [...row]);
  const width = Math.max(usedWidth, ...head.map((row) => row.length));
  const merges = mergedRows(grid, end).filter(({ first }) => first >= start);
  for (const { first, last, left, right } of merges) {
    const value = grid.rows[first]?.[left] ?? null;
    for (let row = first; row <= Math.min(last, end - 1); row++) {
      const cells = head[row - start] ?? [];
      for (let column = left; column <= Math.min(right, width - 1, left + 200); column++) {
        cells[column] ??= value;
      }
    }
  }
  if (merges.length === 0 && head.length > 1) spreadGroups(head);
  return Array.from({ length: width }, (_, column) =>
    joinNames(head.map((row) => row[column] ?? null)),
  );
}

/** In a text file the name of a group stands over its first column only. */
function spreadGroups(head: Cell[][]): void {
  for (const [index, row] of head.entries()) {
    const below = head[index + 1];
    if (!below || below.every((cell) => cell === null || isUnit(String(cell)))) continue;
    let group: Cell = null;
    for (let column = 0; column < below.length; column++) {
      if ((row[column] ?? null) !== null) group = row[column] ?? null;
      else if ((below[column] ?? null) !== null) row[column] = group;
    }
  }
}
