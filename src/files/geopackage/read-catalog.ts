import { Damage } from '../import/damage';
import type { CrsEvidence } from '../import/source-table';
import { columnsOfSql, type SqliteColumn } from './sqlite-columns';
import { cutShort, rowsOf, type SqliteFile, type TableWalk } from './sqlite-pages';
import { readRecord, type SqliteValue } from './sqlite-record';

/** A table of the database, by name in small letters. */
export interface StoredTable {
  readonly name: string;
  readonly root: number;
  readonly columns: readonly SqliteColumn[];
}

export interface GeopackageLayer {
  readonly table: StoredTable;
  /** Null for a table of attributes alone. */
  readonly geometry: string | null;
  readonly crs: CrsEvidence;
}

export interface Catalog {
  readonly layers: readonly GeopackageLayer[];
  /** Tables that are listed and cannot be read, and why. */
  readonly others: readonly { readonly name: string; readonly why: string }[];
}

const MOST_TABLES = 10_000;
const AS_GPKG = '请用 QGIS 或 ArcGIS 导出为 GeoPackage（.gpkg）后再读入。';

export type Record = ReadonlyMap<string, SqliteValue>;

/** The layers a GeoPackage lists, with where their rows lie and what is said of their coordinates. */
export function readCatalog(file: SqliteFile): Catalog {
  const tables = tablesOf(file);
  const contents = tables.get('gpkg_contents');
  if (!contents) throw foreign(file, tables);
  const geometries = recordsOf(file, tables.get('gpkg_geometry_columns'));
  const systems = recordsOf(file, tables.get('gpkg_spatial_ref_sys'));
  const layers: GeopackageLayer[] = [];
  const others: { name: string; why: string }[] = [];
  for (const listed of recordsOf(file, contents)) {
    const name = String(listed.get('table_name') ?? '');
    const type = String(listed.get('data_type') ?? '');
    const table = tables.get(name.toLowerCase());
    const column = geometries.find((one) => sameName(one.get('table_name'), name));
    if (/tiles|coverage/.test(type)) others.push({ name, why: '是影像切片，没有读入' });
    else if (!table) others.push({ name, why: '在目录中有，数据库中没有' });
    else if (table.columns.length === 0) others.push({ name, why: '的表结构不能识别，没有读入' });
    else if (type === 'features' && !column) {
      others.push({ name, why: '没有登记图形列，只读入属性' });
      layers.push({ table, geometry: null, crs: {} });
    } else {
      const geometry = column ? String(column.get('column_name') ?? '') : null;
      const id = column?.get('srs_id') ?? listed.get('srs_id') ?? null;
      const system = systems.find((one) => String(one.get('srs_id')) === String(id));
      layers.push({ table, geometry, crs: column ? crsOf(system) : {} });
    }
  }
  return { layers, others };
}

function tablesOf(file: SqliteFile): ReadonlyMap<string, StoredTable> {
  const tables = new Map<string, StoredTable>();
  const walk: TableWalk = { broken: 0, bytes: 0 };
  for (const { payload } of rowsOf(file, 1, walk)) {
    const [type, name, , root, sql] = readRecord(payload, file.text);
    if (type !== 'table' || typeof name !== 'string' || typeof root !== 'number') continue;
    tables.set(name.toLowerCase(), { name, root, columns: columnsOfSql(String(sql ?? '')) });
    if (tables.size > MOST_TABLES) break;
  }
  return tables;
}

/** Rows of a small table by the names of its columns. */
function recordsOf(file: SqliteFile, table: StoredTable | undefined): Record[] {
  const records: Record[] = [];
  if (!table) return records;
  for (const { id, payload } of rowsOf(file, table.root, { broken: 0, bytes: 0 })) {
    records.push(asRecord(table.columns, id, readRecord(payload, file.text)));
    if (records.length > MOST_TABLES) break;
  }
  return records;
}

function asRecord(
  columns: readonly SqliteColumn[],
  id: number,
  values: readonly SqliteValue[],
): Record {
  const record = new Map<string, SqliteValue>();
  for (const [name, value] of cellsOf(columns, id, values)) record.set(name.toLowerCase(), value);
  return record;
}

/** Values by column: the id of the row stands for its key, and columns added later have their default. */
export function* cellsOf(
  columns: readonly SqliteColumn[],
  id: number,
  values: readonly SqliteValue[],
): Generator<readonly [name: string, value: SqliteValue]> {
  let at = 0;
  for (const { name, isRowId, isVirtual, otherwise } of columns) {
    if (isVirtual) continue;
    const value = at < values.length ? (values[at] as SqliteValue) : otherwise;
    yield [name, isRowId ? id : value];
    at++;
  }
}

function crsOf(system: Record | undefined): CrsEvidence {
  const organization = String(system?.get('organization') ?? '');
  const code = Number(system?.get('organization_coordsys_id') ?? 0);
  const definition = system?.get('definition_12_063') ?? system?.get('definition');
  const wkt = typeof definition === 'string' && definition !== 'undefined' ? definition : '';
  const hasCode = organization.toUpperCase() === 'EPSG' && code > 0;
  return {
    ...(wkt === '' ? {} : { wkt }),
    ...(hasCode ? { epsg: code } : {}),
  };
}

function sameName(value: SqliteValue | undefined, name: string): boolean {
  return typeof value === 'string' && value.toLowerCase() === name.toLowerCase();
}

function foreign(file: SqliteFile, tables: ReadonlyMap<string, StoredTable>): Damage {
  const cut = cutShort(file);
  if (cut !== null) return new Damage('sqlite-cut', cut, '请重新复制该文件，或重新导出。');
  if (tables.has('geometry_columns')) {
    return new Damage('spatialite', '是 SpatiaLite 数据库，不是 GeoPackage。', AS_GPKG);
  }
  if (tables.has('tiles')) {
    const now = '请选择矢量数据；影像底图请在“底图”中添加。';
    return new Damage('mbtiles', '是切片地图（MBTiles），没有地块。', now);
  }
  return new Damage('sqlite-foreign', '是 SQLite 数据库，但不是 GeoPackage。', AS_GPKG);
}
