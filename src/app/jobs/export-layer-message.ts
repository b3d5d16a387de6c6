import type { PackedShapes } from '../../core/codec/pack-shapes';
import { unpackShapes } from '../../core/codec/pack-shapes';
import type { Geometry } from '../../core/geo/geometry';
import { isRefusal, type Refusal } from '../../core/refusal';
import type { ExportOrder } from '../../files/export/export-order';
import { sayLosses } from '../../files/export/say-losses';
import { writeExport } from '../../files/export/write-export';
import type { Cell } from '../../files/import/source-table';
import type { ExportColumn } from '../../files/shapefile/export-layer';

/** Rows come in pieces, so that handing them over never holds the page up; the order comes last. */
export type ExportAsked =
  | {
      readonly kind: 'rows';
      readonly rows: readonly (readonly Cell[])[];
      /** By the place of their row in this piece. */
      readonly shapes: PackedShapes;
    }
  | {
      readonly kind: 'write';
      readonly name: string;
      readonly columns: readonly ExportColumn[];
      readonly order: ExportOrder;
    };

export type ExportAnswer =
  | {
      readonly kind: 'written';
      readonly fileName: string;
      readonly bytes: Uint8Array;
      /** What the file could not hold, in words. */
      readonly told: readonly string[];
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Gathers pieces and answers once the order comes. */
export function gatherExport(): (asked: ExportAsked) => ExportAnswer | null {
  const rows: (readonly Cell[])[] = [];
  const geometries: (Geometry | null)[] = [];
  return (asked) => {
    if (asked.kind === 'rows') {
      const own = new Map(unpackShapes(asked.shapes).map(({ id, geometry }) => [id, geometry]));
      for (const [at, row] of asked.rows.entries()) {
        rows.push(row);
        geometries.push(own.get(String(at)) ?? null);
      }
      return null;
    }
    const { name, columns, order } = asked;
    const written = writeExport({ name, columns, rows, geometries }, order);
    if (isRefusal(written)) return { kind: 'refused', refusal: written };
    const { fileName, bytes, losses } = written;
    return { kind: 'written', fileName, bytes, told: sayLosses(losses) };
  };
}
