import type { Crs } from '../../core/geo/crs/crs';
import { projectGeometry } from '../../core/geo/crs/project';
import { type Refusal, refuse } from '../../core/refusal';
import type { ExportLayer, ExportLoss } from '../export/export-layer';
import type { WrittenFile } from '../export/format-loss';
import { esriWkt } from '../shapefile/esri-wkt';
import { type Extent, geometryBlob } from './geometry-blob';
import {
  contentsSql,
  geometryColumnsSql,
  layerSql,
  sequenceSql,
  systemsOf,
  systemsSql,
} from './geopackage-schema';
import { SqliteWriter, type StoredValue } from './sqlite-writer';
import { type StoredColumn, storeColumns } from './store-column';

export interface GeopackageOptions {
  /** CGCS2000 in degrees, or one of its Gauss-Krüger grids. */
  readonly crs: Crs;
  /** ISO 8601: when the layers were last changed, as they tell it. */
  readonly moment: string;
}

/** GPKG */
const APPLICATION = 0x47504b47;
const VERSION = 10300;
/** The lists of layers have indexes of one page. */
const MOST_LAYERS = 12;
const MOST_LETTERS = 60;
const MOST_COLUMNS = 1990;
const MOST_BYTES = 2 ** 30;

/** Layers as one GeoPackage, a table each. A layer without any outline becomes a table of attributes. */
export function writeGeopackage(
  layers: readonly ExportLayer[],
  { crs, moment }: GeopackageOptions,
): WrittenFile | Refusal {
  const wkt = esriWkt(crs);
  if (wkt === null) {
    const now = '请选择 CGCS2000 经纬度，或本地的 3 度带。';
    return refuse('export-crs', `GeoPackage 不能按“${crs.name}”导出。`, now);
  }
  const refusal = refuseSize(layers);
  if (refusal) return refusal;
  const database = new SqliteWriter();
  const losses: ExportLoss[] = [];
  const contents: StoredValue[][] = [];
  const geometries: StoredValue[][] = [];
  const sequence: StoredValue[][] = [];
  const names = tableNames(layers);
  const systems = systemsOf(crs, wkt);
  database.addTable('gpkg_spatial_ref_sys', systemsSql, systems.rows, systems.ids);
  for (const [i, layer] of layers.entries()) {
    const name = names[i] as string;
    const columns = storeColumns(layer.columns, layer.rows);
    tellNames(layer, name, columns, losses);
    const hasOutlines = layer.geometries.some((geometry) => geometry?.rings.length);
    const box: Extent = [Infinity, Infinity, -Infinity, -Infinity];
    const rows = rowsOf(layer, columns, hasOutlines ? crs : null, box, losses);
    database.addTable(name, layerSql(name, columns, hasOutlines), rows);
    const [west, south, east, north] = box.map((side) => (Number.isFinite(side) ? side : null));
    const type = hasOutlines ? 'features' : 'attributes';
    const extent = [west, south, east, north].map((side) => side ?? null);
    const system = hasOutlines ? crs.epsg : null;
    contents.push([name, type, name, '', moment, ...extent, system]);
    if (hasOutlines) geometries.push([name, 'geom', 'MULTIPOLYGON', crs.epsg, 0, 0]);
    sequence.push([name, layer.rows.length]);
    if (database.size > MOST_BYTES) return tooLarge();
  }
  const namesOf = (rows: readonly StoredValue[][], ...at: number[]) =>
    rows.map((row) => at.map((column) => String(row[column])));
  database.addTable('gpkg_contents', contentsSql, contents);
  database.addAutoIndex('gpkg_contents', 1, namesOf(contents, 0));
  database.addAutoIndex('gpkg_contents', 2, namesOf(contents, 2));
  database.addTable('gpkg_geometry_columns', geometryColumnsSql, geometries);
  database.addAutoIndex('gpkg_geometry_columns', 1, namesOf(geometries, 0, 1));
  database.addAutoIndex('gpkg_geometry_columns', 2, namesOf(geometries, 0));
  database.addTable('sqlite_sequence', sequenceSql, sequence);
  return { parts: [database.finish(APPLICATION, VERSION)], losses };
}

/** Where there are outlines, they stand second, after the number of the row, which the record leaves empty. */
function* rowsOf(
  layer: ExportLayer,
  columns: readonly StoredColumn[],
  crs: Crs | null,
  box: Extent,
  losses: ExportLoss[],
): Generator<StoredValue[]> {
  for (const [at, row] of layer.rows.entries()) {
    const values: StoredValue[] = [null];
    if (crs) {
      const geometry = layer.geometries[at];
      const isThere = geometry && geometry.rings.length > 0;
      values.push(isThere ? geometryBlob(projectGeometry(crs, geometry), crs.epsg, box) : null);
    }
    for (const [i, column] of columns.entries()) {
      const value = column.store(row[i] ?? null);
      values.push(value ?? null);
      if (value !== undefined) continue;
      const name = layer.columns[i]?.name ?? column.name;
      losses.push({ kind: 'not-a-number', layer: layer.name, row: at + 1, column: name });
    }
    yield values;
  }
}

function tellNames(
  layer: ExportLayer,
  table: string,
  columns: readonly StoredColumn[],
  losses: ExportLoss[],
): void {
  if (table !== layer.name) {
    losses.push({ kind: 'renamed', layer: layer.name, column: layer.name, as: table });
  }
  for (const [i, { name }] of columns.entries()) {
    const column = layer.columns[i]?.name ?? '';
    if (name !== column) losses.push({ kind: 'renamed', layer: layer.name, column, as: name });
  }
}

/** Names that are no names of the format's own tables, none twice in any case. */
function tableNames(layers: readonly ExportLayer[]): readonly string[] {
  const used = new Set<string>();
  return layers.map(({ name }) => {
    const plain = name.replace(/[\p{Cc}"]/gu, '_').trim() || '图层';
    const own = /^(gpkg|sqlite|rtree)_/i.test(plain) ? `图层_${plain}` : plain;
    const short = Array.from(own).slice(0, MOST_LETTERS).join('');
    let free = short;
    for (let i = 2; used.has(free.toLowerCase()); i++) free = `${short}_${i}`;
    used.add(free.toLowerCase());
    return free;
  });
}

function refuseSize(layers: readonly ExportLayer[]): Refusal | null {
  const now = '请分次导出。';
  if (layers.length > MOST_LAYERS) {
    return refuse('export-layers', `一次最多导出 ${MOST_LAYERS} 个图层。`, now);
  }
  const wide = layers.find(({ columns }) => columns.length > MOST_COLUMNS);
  if (wide) {
    return refuse('export-columns', `“${wide.name}”超过 ${MOST_COLUMNS} 列。`, '请减少导出的列。');
  }
  const bytes = layers
    .flatMap(({ geometries }) => geometries)
    .reduce((sum, geometry) => sum + (geometry?.coords.length ?? 0) * 8, 0);
  return bytes > MOST_BYTES ? tooLarge() : null;
}

function tooLarge(): Refusal {
  const now = '请按镇街或筛选结果分次导出。';
  return refuse('export-size', '写成 GeoPackage 将超过 1 GB。', now);
}
