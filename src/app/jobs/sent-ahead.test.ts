import { expect, it } from 'vitest';
import { aSourceTable } from '../../../tests/builders/source-table';
import { CGCS2000 } from '../../core/geo/crs/crs';
import { isRefusal } from '../../core/refusal';
import { readFiles } from '../../files/import/read-files';
import type { Cell, SourceFile, SourceTable } from '../../files/import/source-table';
import { shapefileFiles } from '../../files/shapefile/write-shapefile';
import { SentAhead } from './sent-ahead';
import { packTables, type SourceMessage, TablesTaken } from './source-message';

const ROWS = 5000;

/** A layer of more rows than go ahead at once. */
function aLayer(name: string): SourceFile[] {
  const written = shapefileFiles(
    [
      {
        name,
        columns: [
          { name: '名称', kind: 'text' },
          { name: '面积', kind: 'number' },
        ],
        rows: Array.from({ length: ROWS }, (_, i): Cell[] => [`${name}${i}`, i % 9 ? i / 8 : null]),
        geometries: Array.from({ length: ROWS }, (_, i) => {
          if (i % 7 === 0) return null;
          const x = 120 + i / 1e4;
          return {
            coords: Float64Array.of(x, 30, x, 30.5, x + 0.5, 30.5),
            rings: [3],
            polygons: [1],
          };
        }),
      },
    ],
    { encoding: 'gbk', crs: CGCS2000 },
  );
  if (isRefusal(written)) throw new Error(written.why);
  return [...written.entries].map(([path, bytes]) => ({ name: path, bytes }));
}

const reading = { progress: () => undefined, stopped: () => false };

/** What the page does with messages. */
function told(page: TablesTaken, onRows: (count: number) => void = () => {}) {
  return ({ answer, moved }: SourceMessage) => {
    const data = structuredClone(answer, { transfer: moved as ArrayBuffer[] });
    if (data.kind === 'ahead') page.beginAhead(data.drawn);
    if (data.kind === 'lost') page.lose();
    if (data.kind === 'table') page.begin(data.head);
    if (data.kind === 'notes') page.note(data.notes);
    if (data.kind !== 'rows') return;
    page.take(data.piece);
    onRows(data.piece.count);
  };
}

/** As the page has it after all messages, and how many rows it had before the first head. */
function taken(files: readonly SourceFile[]) {
  const page = new TablesTaken();
  let early = 0;
  const tell = told(page, (count) => {
    if (page.tables.length === 0) early += count;
  });
  const ahead = new SentAhead(tell);
  const { tables } = readFiles(files, { ...reading, ahead });
  for (const message of packTables(tables, ahead.of)) tell(message);
  return { tables: page.tables, early };
}

/** Comparing a thousand arrays of doubles one by one takes long. */
function plain(tables: readonly SourceTable[]) {
  const asText = (value: unknown) =>
    JSON.stringify(value, (_, one) => (one instanceof Float64Array ? [...one] : (one as unknown)));
  return tables.map(({ rows, rowNumbers, shapes, ...head }) => ({
    ...head,
    lists: [rows, rowNumbers, shapes].map(asText),
  }));
}

it('rows that went ahead make the same tables as rows that did not', () => {
  const files = [...aLayer('甲'), ...aLayer('乙')];
  const { tables, early } = taken(files);
  expect(early).toBe(2 * 4000);
  expect(plain(tables)).toEqual(plain(readFiles(files, reading).tables));
});

it('a table that comes to nothing half way leaves nothing behind, and takes nothing from the next', () => {
  const [lost, whole] = [
    aSourceTable(['名称'], [['甲']]),
    aSourceTable(['名称'], [['乙'], ['丙']]),
  ];
  const page = new TablesTaken();
  const tell = told(page);
  const ahead = new SentAhead(tell);
  ahead.begun({}, false);
  ahead.grown(lost);
  ahead.lost();
  ahead.begun({}, false);
  ahead.grown(whole);
  for (const message of packTables([whole], ahead.of)) tell(message);
  expect(page.tables).toEqual([whole]);
});
