import { Damage } from '../import/damage';
import { RowGatherer } from '../import/gather-rows';
import { MOST_BYTES } from '../import/limits';
import { type NoteList, noteList } from '../import/note-list';
import type {
  Cell,
  Reading,
  SourceFile,
  SourceShape,
  SourceTable,
  Unreadable,
} from '../import/source-table';
import { step, withinReader } from '../import/within-reader';
import { cellsOf, type GeopackageLayer, readCatalog } from './read-catalog';
import { readGeometryBlob } from './read-wkb';
import { cutShort, openSqlite, rowsOf, type SqliteFile } from './sqlite-pages';
import { readRecord, type SqliteValue } from './sqlite-record';

const STRIDE = 1000;

/** Every layer and table of attributes that a GeoPackage lists. Only tables are read: no statement is ever run. */
export function readGeopackage(file: SourceFile, reading: Reading): SourceTable[] | Unreadable {
  return withinReader(file, () => {
    step(reading, 0);
    if (file.bytes.length > MOST_BYTES) {
      throw new Damage(
        'too-large',
        '文件超过 1 GB，超出允许范围。',
        '请按镇街分成几个文件再读入。',
      );
    }
    const database = openSqlite(file.bytes);
    const { layers, others } = readCatalog(database);
    if (layers.length === 0) {
      const why = others.map(({ name, why }) => `“${name}”${why}`).join('；');
      const now = '请确认选择的是矢量数据，或重新导出。';
      throw new Damage('gpkg-empty', `里面没有图层或属性表。${why}`, now);
    }
    const tables = layers.map((layer, i) =>
      readLayer(file, database, layer, (share) => step(reading, (i + share) / layers.length)),
    );
    step(reading, 1);
    const [first, ...rest] = tables;
    const notes = others.map(({ name, why }) => ({
      severity: 'notice' as const,
      row: null,
      field: null,
      why: `“${name}”${why}。`,
    }));
    return first ? [{ ...first, notes: [...first.notes, ...notes] }, ...rest] : [];
  });
}

function readLayer(
  file: SourceFile,
  database: SqliteFile,
  { table, geometry, crs }: GeopackageLayer,
  between: (share: number) => void,
): SourceTable {
  const notes = noteList();
  tellFile(file, database, notes);
  const isShape = (name: string) => name.toLowerCase() === geometry?.toLowerCase();
  const names = table.columns.filter(({ isVirtual }) => !isVirtual).map(({ name }) => name);
  const rows = new RowGatherer(names.filter((name) => !isShape(name)));
  const types = new Map(table.columns.map(({ name, type }) => [name, type]));
  const walk = { broken: 0, bytes: 0 };
  for (const { id, payload } of rowsOf(database, table.root, walk)) {
    const number = rows.count + 1;
    if (number % STRIDE === 0) between(walk.bytes / database.bytes.length);
    const values = readRecord(payload, database.text);
    let shape: SourceShape | null = null;
    const cells: [string, Cell][] = [];
    for (const [name, value] of cellsOf(table.columns, id, values)) {
      if (!isShape(name))
        cells.push([name, cellOf(value, types.get(name) ?? '', name, number, notes)]);
      else if (value instanceof Uint8Array) {
        shape = readGeometryBlob(value, (severity, kind) =>
          notes.addRow(severity, kind, number, null),
        );
      } else notes.addRow('warning', '图形为空', number, null);
    }
    rows.add(number, cells, shape);
  }
  if (walk.broken > 0) {
    const why = `数据库残缺，有 ${walk.broken} 处读不到，缺少部分行；请重新复制或导出该文件。`;
    notes.add('error', null, null, why);
  }
  if (geometry !== null && crs.wkt === undefined && crs.epsg === undefined) {
    notes.add('warning', null, null, '文件没有写明坐标系，将按坐标数值判断。');
  }
  const { shapes, ...gathered } = rows.all();
  return {
    file: file.name,
    layer: table.name,
    format: 'geopackage',
    ...gathered,
    shapes: geometry === null ? null : shapes,
    crs,
    encoding: { name: database.text.encoding.toUpperCase(), from: 'fixed' },
    notes: notes.all(),
  };
}

/** QGIS keeps latest edits beside the file until it is closed. */
function tellFile({ name }: SourceFile, database: SqliteFile, notes: NoteList): void {
  const cut = cutShort(database);
  if (cut !== null) notes.add('error', null, null, cut);
  if (!database.hasLog) return;
  const why = `文件可能正被其他软件使用：旁边若有“${name}-wal”，其中的最新修改没有读到。请关闭 QGIS 等软件后重新选择。`;
  notes.add('warning', null, null, why);
}

function cellOf(
  value: SqliteValue,
  type: string,
  name: string,
  number: number,
  notes: NoteList,
): Cell {
  if (value === null || value === '') return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'number') {
    if (type.startsWith('BOOL') && (value === 0 || value === 1)) return value === 1;
    if (Number.isFinite(value)) return value;
    notes.addRow('warning', '数字为 NaN 或无穷大，按空值读入', number, name);
    return null;
  }
  notes.addRow('notice', '二进制内容（如照片）没有读入', number, name);
  return null;
}
