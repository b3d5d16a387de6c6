import type { Crs } from '../../core/geo/crs/crs';
import { isRefusal, type Refusal, refuse } from '../../core/refusal';
import { writeZip } from '../archive/write-zip';
import type { TextEncoding } from '../encoding/encode-text';
import type { ExportLayer, ExportLoss } from '../export/export-layer';
import { type EncodedColumn, encodeColumn } from './encode-column';
import { esriWkt } from './esri-wkt';
import { type ShortName, shortNames } from './short-names';
import { dbfSize, writeDbf } from './write-dbf';
import { writeShp } from './write-shp';

export interface ShapefileOptions {
  readonly encoding: TextEncoding;
  /** CGCS2000 in degrees, or one of its Gauss-Krüger grids. */
  readonly crs: Crs;
}

export interface WrittenShapefile {
  readonly zip: Uint8Array;
  readonly losses: readonly ExportLoss[];
}

/** Old programs count the bytes of a file in 31 bits, and the zip is made in memory. */
const MOST_BYTES = 2 ** 30;
const MOST_COLUMNS = 255;
const CODE_PAGE = { 'utf-8': 'UTF-8', gbk: '936' } as const;

/** The files of shapefiles by their names. */
export interface ShapefileFiles {
  readonly entries: ReadonlyMap<string, Uint8Array>;
  readonly losses: readonly ExportLoss[];
}

/** Layers of polygons as one zip of shapefiles, with what they could not hold. */
export function writeShapefile(
  layers: readonly ExportLayer[],
  options: ShapefileOptions,
): WrittenShapefile | Refusal {
  const written = shapefileFiles(layers, options);
  if (isRefusal(written)) return written;
  return { zip: writeZip(written.entries), losses: written.losses };
}

/** The same before it is packed. */
export function shapefileFiles(
  layers: readonly ExportLayer[],
  { encoding, crs }: ShapefileOptions,
): ShapefileFiles | Refusal {
  const wkt = esriWkt(crs);
  if (wkt === null) {
    const now = '请选择 CGCS2000 经纬度，或本地的 3 度带。';
    return refuse('export-crs', `Shapefile 不能按“${crs.name}”导出。`, now);
  }
  const entries = new Map<string, Uint8Array>();
  const losses: ExportLoss[] = [];
  for (const layer of layers) {
    const columns =
      layer.columns.length > 0 ? layer.columns : [{ name: 'FID', kind: 'number' as const }];
    const names = shortNames(
      columns.map(({ short, name }) => short ?? name),
      encoding,
    );
    tellNames(layer, names, losses);
    const encoded = columns.map((column, i) => {
      const cells = layer.rows.map((row, at) =>
        layer.columns.length > 0 ? (row[i] ?? null) : at + 1,
      );
      return encodeColumn(layer.name, column, cells, encoding, losses);
    });
    const tooLarge = refuseSize(layer, encoded);
    if (tooLarge) return tooLarge;
    const stem = freeStem(layer.name, entries);
    const { shp, shx } = writeShp(
      layer.rows.map((_, i) => layer.geometries[i] ?? null),
      crs,
    );
    entries.set(`${stem}.shp`, shp);
    entries.set(`${stem}.shx`, shx);
    entries.set(`${stem}.dbf`, writeDbf(names, encoded, layer.rows.length, encoding));
    entries.set(`${stem}.prj`, new TextEncoder().encode(wkt));
    entries.set(`${stem}.cpg`, new TextEncoder().encode(CODE_PAGE[encoding]));
  }
  return { entries, losses };
}

function tellNames(layer: ExportLayer, names: readonly ShortName[], losses: ExportLoss[]): void {
  for (const [i, { name }] of layer.columns.entries()) {
    const { text, lost } = names[i] as ShortName;
    if (text !== name) losses.push({ kind: 'renamed', layer: layer.name, column: name, as: text });
    if (lost.length > 0) {
      losses.push({ kind: 'letters', layer: layer.name, row: null, column: name, letters: lost });
    }
  }
}

function refuseSize(layer: ExportLayer, columns: readonly EncodedColumn[]): Refusal | null {
  const now = '请按镇街或筛选结果分次导出，或改用 GeoPackage。';
  if (columns.length > MOST_COLUMNS) {
    const why = `“${layer.name}”有 ${columns.length} 列，Shapefile 最多 ${MOST_COLUMNS} 列。`;
    return refuse('export-columns', why, '请减少导出的列，或改用 GeoPackage。');
  }
  const vertices = layer.geometries.reduce(
    (sum, shape) => sum + (shape?.coords.length ?? 0) / 2,
    0,
  );
  const bytes = Math.max(dbfSize(columns, layer.rows.length), vertices * 16);
  if (bytes <= MOST_BYTES) return null;
  return refuse('export-size', `“${layer.name}”写成 Shapefile 将超过 1 GB。`, now);
}

/** A name every file system takes, once in the zip. */
function freeStem(name: string, entries: ReadonlyMap<string, Uint8Array>): string {
  const wanted = name.replace(/[\\/:*?"<>|.\p{Cc}]/gu, '_').trim() || '图层';
  let stem = wanted;
  for (let i = 2; entries.has(`${stem}.shp`); i++) stem = `${wanted}_${i}`;
  return stem;
}
