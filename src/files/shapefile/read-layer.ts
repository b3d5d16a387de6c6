import { decodeText } from '../encoding/decode-text';
import { MOST_BYTES, MOST_CELLS, MOST_ROWS, tooMany } from '../import/limits';
import { type NoteList, noteList } from '../import/note-list';
import type { Cell, CrsEvidence, Reading, SourceShape, SourceTable } from '../import/source-table';
import type { LayerFiles } from './gather-layers';
import { locateRecords, type ShapeRecords } from './locate-records';
import { type DbfTable, readDbf } from './read-dbf';
import { readShape, type ShapeFault, type ShapeTally } from './read-shape';

/** Rows between two looks at whether a person gave up. */
const STRIDE = 2000;

/** One layer as a table. Null once the reading was stopped; throws `Damage` where there is nothing to be read. */
export function readLayer(layer: LayerFiles, reading: Reading): SourceTable | null {
  const { shp, dbf, shx, cpg } = layer.parts;
  checkSize((shp?.length ?? 0) + (dbf?.length ?? 0));
  const notes = noteList();
  const records = shp ? locateRecords(shp, shx, notes) : null;
  const table = dbf ? readDbf(dbf, cpg, records?.count ?? null, notes, reading.encoding) : null;
  const crs = crsOf(layer, notes);
  tellMissing(layer, notes);
  const count = Math.max(records?.count ?? 0, table?.count ?? 0);
  checkRows(count, table?.columns.length ?? 0);
  tellCounts(records, table, notes);
  reading.ahead?.begun(crs, records !== null);
  const read = orLost(reading, () => readRows(count, records, table, notes, reading));
  if (!read) return null;
  return {
    file: layer.file,
    layer: layer.oneOfMany ? layer.name : '',
    format: 'shapefile',
    columns: table?.columns ?? [],
    rows: read.rows,
    rowNumbers: read.rowNumbers,
    shapes: read.shapes,
    crs,
    encoding: table?.encoding ?? null,
    notes: notes.all(),
  };
}

/** Rows that were taken over already are let go where the rest of them breaks off. */
function orLost<T>({ ahead }: Reading, read: () => T): T {
  try {
    return read();
  } catch (fault) {
    ahead?.lost();
    throw fault;
  }
}

function readRows(
  count: number,
  records: ShapeRecords | null,
  table: DbfTable | null,
  notes: NoteList,
  reading: Reading,
) {
  const rows: Cell[][] = [];
  const rowNumbers: number[] = [];
  const shapes: (SourceShape | null)[] | null = records ? [] : null;
  const tally: ShapeTally = { vertices: 0, turned: 0, closedLines: 0 };
  let number = 0;
  const fault: ShapeFault = (severity, kind) => notes.addRow(severity, kind, number, null);
  for (let i = 0; i < count; i++) {
    if (i % STRIDE === 0) {
      if (reading.stopped()) return null;
      reading.progress(i / count);
      reading.ahead?.grown({ rows, rowNumbers, shapes });
    }
    number = i + 1;
    const stands = table !== null && i < table.count;
    if (stands && table.isDeleted(i)) {
      notes.addRow('notice', '该行在属性表中已标记删除，没有读入', number, null);
      continue;
    }
    if (table && !stands) fault('error', '属性表中没有对应的行，属性按空值读入');
    rows.push(stands ? table.row(i) : (table?.columns ?? []).map(() => null));
    rowNumbers.push(number);
    if (records) shapes?.push(shapeOfRow(records, i, tally, fault));
  }
  tellTally(tally, notes);
  return { rows, rowNumbers, shapes };
}

function shapeOfRow(records: ShapeRecords, i: number, tally: ShapeTally, fault: ShapeFault) {
  if (i >= records.count) {
    fault('error', '图形文件中没有对应的图形');
    return null;
  }
  if (records.truncated && i === records.count - 1) {
    fault('error', '图形在文件末尾中断，没有图形');
    return null;
  }
  return readShape(records, records.at(i), records.length(i), tally, fault);
}

function tellTally({ turned, closedLines }: ShapeTally, notes: NoteList): void {
  if (turned > 0) {
    const why = `有 ${turned} 个图形的环方向与规范（外环顺时针）不同，内外环已按包含关系判定。`;
    notes.add('notice', null, null, why);
  }
  if (closedLines > 0) {
    notes.add('notice', null, null, `有 ${closedLines} 条首尾相接的线，已按面读入。`);
  }
}

function tellCounts(records: ShapeRecords | null, table: DbfTable | null, notes: NoteList): void {
  if (!records || !table || records.count === table.count) return;
  const why = `图形有 ${records.count} 个，属性有 ${table.count} 行，两者不等；已按次序对应，请核对。`;
  notes.add('error', null, null, why);
}

function tellMissing({ parts }: LayerFiles, notes: NoteList): void {
  if (!parts.shp) notes.add('warning', null, null, '缺少 .shp，只读入属性，没有图形。');
  if (!parts.dbf) notes.add('warning', null, null, '缺少 .dbf，只读入图形，没有属性。');
  if (parts.shp && !parts.shx)
    notes.add('notice', null, null, '缺少 .shx，已逐条读取，不影响结果。');
}

function crsOf({ parts }: LayerFiles, notes: NoteList): CrsEvidence {
  const wkt = parts.prj ? decodeText(parts.prj).text.replaceAll('\0', '').trim() : '';
  if (wkt !== '') return { wkt };
  if (parts.shp) {
    const what = parts.prj ? '.prj 是空的' : '缺少 .prj';
    notes.add('warning', null, null, `${what}，文件没有写明坐标系，将按坐标数值判断。`);
  }
  return {};
}

function checkSize(bytes: number): void {
  if (bytes > MOST_BYTES) throw tooMany('图形和属性超过 1 GB');
}

function checkRows(rows: number, columns: number): void {
  if (rows > MOST_ROWS) throw tooMany(`行数超过 ${MOST_ROWS / 1e4} 万`);
  if (rows * columns > MOST_CELLS) throw tooMany(`单元格超过 ${MOST_CELLS / 1e4} 万个`);
}
