import type { NoteList } from '../import/note-list';
import type { Grid } from './grid';
import { mergedRows } from './merged-rows';
import type { NamedColumns } from './name-columns';

const MOST_STEPS = 4_000_000;

/**
 * Words of a cell joined over several rows hold for each of them; a figure counts once, in the first row, or sums would
 * grow by joining cells. Both are told.
 */
export function fillMerged(
  grid: Grid,
  from: number,
  { names, places }: NamedColumns,
  notes: NoteList,
): void {
  const byPlace = new Map(places.map((place, index) => [place, names[index] ?? null]));
  let steps = 0;
  for (const { first, last, left, top, bottom } of mergedRows(grid)) {
    if (first < from || last === first) continue;
    steps += last - first;
    if (steps > MOST_STEPS) {
      const why = `第 ${top} 行起的合并单元格过多，其后的没有逐行展开，各值只在第一行`;
      notes.add('error', top, null, why);
      return;
    }
    const value = grid.rows[first]?.[left] ?? null;
    if (value === null) continue;
    const field = byPlace.get(left) ?? null;
    if (typeof value === 'number') {
      const why = `第 ${top}–${bottom} 行合并单元格里的数值 ${value} 只计入第一行，其余各行按空白读入`;
      notes.add('warning', top, field, why, 'merged-number');
      continue;
    }
    notes.add(
      'notice',
      top,
      field,
      `第 ${top}–${bottom} 行合并单元格，各行都读为“${value}”`,
      'merged-text',
    );
    for (let index = first + 1; index <= last; index++) {
      const row = grid.rows[index];
      if (!row) continue;
      while (row.length < left) row.push(null);
      row[left] ??= value;
    }
  }
}
