import { noteList } from './note-list';
import type { SourceTable } from './source-table';

const POINTS =
  '这一层是点或线，没有面：作为企业导入时，点位用来匹配所在的地块；作为地块导入时没有图形';

/** In a layer of outlines, a point or an open line is told row by row; of a layer of points it is told once. */
export function tellMixed(table: SourceTable): SourceTable {
  const { shapes, rowNumbers } = table;
  // Boundary files say of each record what it is, and their reader tells it.
  if (table.format === 'jzd-txt' || !shapes) return table;
  const notes = noteList();
  if (!shapes.some((shape) => shape && shape.polygons.length > 0)) {
    if (!shapes.some((shape) => shape?.point)) return table;
    notes.add('warning', null, null, POINTS);
    return { ...table, notes: [...table.notes, ...notes.all()] };
  }
  for (const [i, shape] of shapes.entries()) {
    if (shape?.point === undefined || shape.polygons.length > 0) continue;
    notes.addRow('warning', '图形是点或线，不是面，没有图形', rowNumbers[i] ?? i + 1, null);
  }
  return { ...table, notes: [...table.notes, ...notes.all()] };
}
