import type { PackedShapes } from '../../core/codec/pack-shapes';
import { unpackShapes } from '../../core/codec/pack-shapes';
import type { Geometry } from '../../core/geo/geometry';
import { isRefusal, type Refusal } from '../../core/refusal';
import type { ExportColumn } from '../../files/export/export-layer';
import type { ExportOrder } from '../../files/export/export-order';
import { lostLetterWords } from '../../files/export/lost-letters';
import { sayLosses } from '../../files/export/say-losses';
import { writeExport } from '../../files/export/write-export';
import type { Cell } from '../../files/import/source-table';

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
      /** Made where it was written: handing it on copies nothing. */
      readonly blob: Blob;
      /** What the file could not hold, in words. */
      readonly told: readonly string[];
      /** The first letters it could not hold, each with its record and column. */
      readonly lost: readonly string[];
      readonly lostCount: number;
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** All of them stand in the notes of the file. */
const MOST_SHOWN = 200;

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
    const { fileName, parts, losses, lost } = written;
    return {
      kind: 'written',
      fileName,
      blob: new Blob(parts as Uint8Array<ArrayBuffer>[]),
      told: sayLosses(losses),
      lost: lost.slice(0, MOST_SHOWN).map(lostLetterWords),
      lostCount: lost.length,
    };
  };
}
