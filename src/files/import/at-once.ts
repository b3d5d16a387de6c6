import { verticesOf } from './gather-rows';
import { MOST_CELLS, MOST_VERTICES } from './limits';
import type { SourceFile, SourceTable, Unreadable } from './source-table';

/** What all tables together may hold; each of them is within the limits already. */
export function isFull(tables: readonly SourceTable[]): boolean {
  let cells = 0;
  let vertices = 0;
  for (const { rows, columns, shapes } of tables) {
    cells += rows.length * columns.length;
    for (const shape of shapes ?? []) vertices += shape ? verticesOf(shape) : 0;
  }
  return cells > MOST_CELLS || vertices > MOST_VERTICES;
}

export function tooMuchAtOnce({ name }: SourceFile): Unreadable {
  return {
    file: name,
    why: `“${name}”没有读：前面的文件已有 ${MOST_CELLS / 1e4} 万个单元格或 ${MOST_VERTICES / 1e4} 万个界址点。`,
    now: '请先导入前面的文件，再单独选择这个文件。',
  };
}
