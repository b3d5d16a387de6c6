import { expect, it } from 'vitest';
import { aSourceTable } from '../../../tests/builders/source-table';
import type { SourceShape, SourceTable } from '../../files/import/source-table';
import { packTables, TablesTaken } from './source-message';

const ring = (at: number) => Float64Array.of(at, 0, at + 1, 0, at + 1, 1.5);

/** More rows than go into one message. */
const many = Array.from({ length: 5000 }, (_, i) => [
  i % 3 ? '工业用地' : '',
  i / 7,
  null,
  i % 2 === 0,
]);
const shapes = many.map((_, i): SourceShape | null => {
  if (i % 7 === 0) return null;
  if (i % 11 === 0) return { polygons: [], point: [i, 2] };
  return i % 5 ? { polygons: [[ring(i)]] } : { polygons: [[ring(i), ring(i + 0.5)], [ring(-i)]] };
});
const note = { severity: 'notice', row: 3, field: '用途', why: '没有写' } as const;

function sent(tables: readonly SourceTable[]): readonly SourceTable[] {
  const taken = new TablesTaken();
  for (const { answer, moved } of packTables(tables)) {
    const data = structuredClone(answer, { transfer: moved as ArrayBuffer[] });
    if (data.kind === 'table') taken.begin(data.head);
    if (data.kind === 'rows') taken.take(data.piece);
    if (data.kind === 'notes') taken.note(data.notes);
  }
  return taken.tables;
}

it('tables arrive as they were read, however many messages they take', () => {
  const tables = [
    aSourceTable(['用途', '面积', '备注', '有证'], many, { shapes, notes: [note] }),
    aSourceTable(['名称'], []),
    aSourceTable(['名称', '税收'], [['甲'], ['乙', Number.NaN], [], ['丙', 3]]),
  ];
  expect(sent(tables)).toEqual(tables);
});

it('what is sent stays with whoever read it', () => {
  const table = aSourceTable(['名称'], [['甲']], { shapes: [{ polygons: [[ring(1)]] }] });
  sent([table]);
  expect(table.shapes?.[0]?.polygons[0]?.[0]).toEqual(ring(1));
});
