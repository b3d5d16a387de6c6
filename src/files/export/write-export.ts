import { coarsen } from '../../core/export/coarsen';
import { formatInfo, holdsNotes } from '../../core/export/export-formats';
import { SAMPLE } from '../../core/export/provenance';
import { CGCS2000, type Crs, crsByEpsg } from '../../core/geo/crs/crs';
import { isRefusal, type Refusal } from '../../core/refusal';
import { writeDxf } from '../dxf/write-dxf';
import { writeGeojson } from '../geojson/write-geojson';
import { writeGeopackage } from '../geopackage/write-geopackage';
import { writeKml } from '../kml/write-kml';
import { shapefileFiles } from '../shapefile/write-shapefile';
import { writeCsv } from '../table/write-csv';
import { writeWorkbook } from '../table/write-workbook';
import { zipParts } from '../zip/zip-parts';
import type { ExportLayer } from './export-layer';
import type { AnyLoss } from './export-loss';
import type { ExportOrder } from './export-order';
import { type LostLetter, lostLetters } from './lost-letters';
import { notesLayer, notesText } from './notes';
import { writeBoundaryText } from './write-boundary-text';

export interface WrittenExport {
  readonly fileName: string;
  /** The file in pieces, one after the other. */
  readonly parts: readonly Uint8Array[];
  readonly losses: readonly AnyLoss[];
  readonly lost: readonly LostLetter[];
}

interface Written {
  /** By the name of the file. */
  readonly files: ReadonlyMap<string, readonly Uint8Array[]>;
  readonly losses: readonly AnyLoss[];
}

/** One layer in the format asked for, with the notes on where it comes from: within the file, or beside it in a zip. */
export function writeExport(layer: ExportLayer, order: ExportOrder): WrittenExport | Refusal {
  const before: AnyLoss[] = [];
  const prepared = prepare(layer, order, before);
  const written = write(prepared, order);
  if (isRefusal(written)) return written;
  const { format, stem, notes } = order;
  const losses = [...before, ...written.losses];
  const lost = lostLetters(layer, losses);
  const { extension } = formatInfo[format];
  if (holdsNotes(format)) {
    const parts = [...written.files.values()].flat();
    return { fileName: `${stem}.${extension}`, parts, losses, lost };
  }
  const kind = format === 'shapefile' ? 'shp' : extension;
  const files = new Map([...written.files, ['数据说明.txt', [notesText(notes, lost)]] as const]);
  return { fileName: `${stem}-${kind}.zip`, parts: zipParts(files), losses, lost };
}

function write(layer: ExportLayer, order: ExportOrder): Written | Refusal {
  const { format, encoding, moment, notes, stem, sample } = order;
  const crs = crsByEpsg(order.epsg) ?? CGCS2000;
  switch (format) {
    case 'shapefile': {
      const written = shapefileFiles([{ ...layer, name: stem }], { encoding, crs });
      if (isRefusal(written)) return written;
      const files = new Map([...written.entries].map(([name, bytes]) => [name, [bytes]]));
      return { files, losses: written.losses };
    }
    case 'geopackage':
      return one(writeGeopackage([layer, notesLayer(notes)], { crs, moment }), order);
    case 'geojson':
      return one(writeGeojson(layer, notes), order);
    case 'kml':
      return one(writeKml([layer], notes), order);
    case 'dxf': {
      // A drawing holds no columns that could say it.
      const name = sample ? `${layer.name}-${SAMPLE}` : layer.name;
      return one(writeDxf([{ ...layer, name }], { crs, source: notes }), order);
    }
    case 'jzd-txt':
      return one(writeBoundaryText(layer, order, crs), order);
    case 'xlsx': {
      const written = writeWorkbook([layer, notesLayer(notes)]);
      return isRefusal(written)
        ? written
        : one({ parts: [written.bytes], losses: written.losses }, order);
    }
    case 'csv':
      return one(writeCsv(layer), order);
  }
}

function one(
  written: { readonly parts: readonly Uint8Array[]; readonly losses: readonly AnyLoss[] } | Refusal,
  { stem, format }: ExportOrder,
): Written | Refusal {
  if (isRefusal(written)) return written;
  const name = `${stem}.${formatInfo[format].extension}`;
  return { files: new Map([[name, written.parts]]), losses: written.losses };
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
