import { noteList } from './note-list';
import type { SourceTable } from './source-table';

/** In a layer of outlines, a point or an open line is told row by row; in a layer of points it is what everybody has. */
export function tellMixed(table: SourceTable): SourceTable {
  const { shapes, rowNumbers } = table;
  // Boundary files say of each record what it is, and their reader tells it.
  if (table.format === 'jzd-txt' || !shapes?.some((shape) => shape && shape.polygons.length > 0)) {
    return table;
  }
  const notes = noteList();
  for (const [i, shape] of shapes.entries()) {
    if (shape?.point === undefined || shape.polygons.length > 0) continue;
    notes.addRow('warning', '图形是点或线，不是面，没有图形', rowNumbers[i] ?? i + 1, null);
  }
  return { ...table, notes: [...table.notes, ...notes.all()] };
}
