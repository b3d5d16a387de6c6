import { unzipSync } from 'fflate';
import { coarsen } from '../../core/export/coarsen';
import { formatInfo, holdsNotes } from '../../core/export/export-formats';
import { CGCS2000, type Crs, crsByEpsg } from '../../core/geo/crs/crs';
import { isRefusal, type Refusal } from '../../core/refusal';
import { writeZip } from '../archive/write-zip';
import { writeDxf } from '../dxf/write-dxf';
import { writeGeojson } from '../geojson/write-geojson';
import { writeGeopackage } from '../geopackage/write-geopackage';
import { writeKml } from '../kml/write-kml';
import type { ExportLayer } from '../shapefile/export-layer';
import { writeShapefile } from '../shapefile/write-shapefile';
import { writeCsv } from '../table/write-csv';
import { writeWorkbook } from '../table/write-workbook';
import type { AnyLoss } from './export-loss';
import type { ExportOrder } from './export-order';
import { writeBoundaryText } from './write-boundary-text';

export interface WrittenExport {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly losses: readonly AnyLoss[];
}

interface Written {
  readonly bytes: Uint8Array;
  readonly losses: readonly AnyLoss[];
}

const NOTES = '数据说明';

/** One layer in the format asked for, with the notes on where it comes from: within the file, or beside it in a zip. */
export function writeExport(layer: ExportLayer, order: ExportOrder): WrittenExport | Refusal {
  const before: AnyLoss[] = [];
  const prepared = prepare(layer, order, before);
  const written = write(prepared, order);
  if (isRefusal(written)) return written;
  const { format, stem, notes } = order;
  const { extension } = formatInfo[format];
  const losses = [...before, ...written.losses];
  if (holdsNotes(format)) {
    return { fileName: `${stem}.${extension}`, bytes: written.bytes, losses };
  }
  const entries = new Map<string, Uint8Array>();
  if (format === 'shapefile') {
    for (const [name, bytes] of Object.entries(unzipSync(written.bytes))) entries.set(name, bytes);
  } else {
    entries.set(`${stem}.${extension}`, written.bytes);
  }
  entries.set(`${NOTES}.txt`, notesText(notes));
  const kind = format === 'shapefile' ? 'shp' : extension;
  return { fileName: `${stem}-${kind}.zip`, bytes: writeZip(entries), losses };
}

function write(layer: ExportLayer, order: ExportOrder): Written | Refusal {
  const { format, encoding, moment, notes } = order;
  const crs = crsByEpsg(order.epsg) ?? CGCS2000;
  switch (format) {
    case 'shapefile': {
      const written = writeShapefile([layer], { encoding, crs });
      return isRefusal(written) ? written : { bytes: written.zip, losses: written.losses };
    }
    case 'geopackage':
      return writeGeopackage([layer, notesLayer(notes)], { crs, moment });
    case 'geojson':
      return writeGeojson(layer);
    case 'kml':
      return writeKml([layer]);
    case 'dxf':
      return writeDxf([layer], { crs });
    case 'jzd-txt':
      return writeBoundaryText(layer, order, crs);
    case 'xlsx':
      return writeWorkbook([layer, notesLayer(notes)]);
    case 'csv':
      return writeCsv(layer);
  }
}

/** Outlines as they may leave the house, and none where the format has no place for them. */
function prepare(
  layer: ExportLayer,
  { format, coarseEpsg }: ExportOrder,
  losses: AnyLoss[],
): ExportLayer {
  const there = layer.geometries.filter((geometry) => geometry !== null).length;
  if (formatInfo[format].crs === 'none') {
    if (there > 0) losses.push({ kind: 'shapes-left-out', rows: there });
    return layer;
  }
  const grid: Crs | null = coarseEpsg === null ? null : crsByEpsg(coarseEpsg);
  if (!grid) return layer;
  const geometries = layer.geometries.map((geometry) => geometry && coarsen(geometry, grid));
  const left = geometries.filter((geometry) => geometry !== null).length;
  if (left < there) losses.push({ kind: 'closed-up', rows: there - left });
  return { ...layer, geometries };
}

function notesLayer(notes: ExportOrder['notes']): ExportLayer {
  return {
    name: NOTES,
    columns: [
      { name: '项目', kind: 'text' },
      { name: '内容', kind: 'text' },
    ],
    rows: notes,
    geometries: notes.map(() => null),
  };
}

/** With a mark in front, by which old editors know the letters. */
function notesText(notes: ExportOrder['notes']): Uint8Array {
  const lines = notes.map(([what, text]) => `${what}：${text.replace(/[\r\n]+/g, ' ')}\r\n`);
  return new TextEncoder().encode(`\ufeff${lines.join('')}`);
}
