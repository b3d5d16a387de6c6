import { SAMPLE } from '../../core/export/provenance';
import type { Crs } from '../../core/geo/crs/crs';
import { hectareFromM2 } from '../../core/quantity';
import { isRefusal, type Refusal } from '../../core/refusal';
import type { Cell } from '../import/source-table';
import { type PlotToWrite, writeJzdTxt } from '../jzd-txt/write-jzd-txt';
import type { ExportLayer } from './export-layer';
import type { AnyLoss } from './export-loss';
import type { ExportOrder } from './export-order';

/** The short names of the columns that have a place in the head of a plot. */
const places = { number: 'ZDDM', name: 'MC', use: 'TDYT', area: 'TQMJ_M2' } as const;

/** A layer of parcels as a boundary file: code, name, use and area; all other columns are told. */
export function writeBoundaryText(
  layer: ExportLayer,
  { producer, day, encoding, sample }: ExportOrder,
  crs: Crs,
): { readonly parts: readonly Uint8Array[]; readonly losses: readonly AnyLoss[] } | Refusal {
  const at = (short: string) => layer.columns.findIndex((column) => column.short === short);
  const [number, name, use, area] = Object.values(places).map(at) as [
    number,
    number,
    number,
    number,
  ];
  const plots = layer.rows.map((row, i): PlotToWrite => {
    const m2 = row[area];
    return {
      number: textOf(row[number]),
      name: textOf(row[name]),
      areaHa: typeof m2 === 'number' ? hectareFromM2(m2) : null,
      mapSheet: '',
      use: textOf(row[use]),
      landClass: '',
      geometry: layer.geometries[i] ?? null,
    };
  });
  const written = writeJzdTxt(plots, {
    crs,
    producer: sample ? `${producer}${SAMPLE}` : producer,
    day,
    encoding,
  });
  if (isRefusal(written)) return written;
  const dropped = layer.columns
    .filter((_, i) => ![number, name, use, area].includes(i))
    .map((column) => ({ kind: 'dropped', layer: layer.name, column: column.name }) as const);
  return { parts: written.parts, losses: [...dropped, ...written.losses] };
}

function textOf(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell);
}
