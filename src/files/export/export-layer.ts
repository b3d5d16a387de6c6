import type { Geometry } from '../../core/geo/geometry';
import type { Cell } from '../import/source-table';

/** A layer to be written: rows of cells, each with its outline in degrees of CGCS2000. */
export interface ExportLayer {
  readonly name: string;
  readonly columns: readonly ExportColumn[];
  readonly rows: readonly (readonly Cell[])[];
  /** Parallel to the rows. */
  readonly geometries: readonly (Geometry | null)[];
}

export interface ExportColumn {
  readonly name: string;
  readonly kind: 'text' | 'number' | 'date' | 'flag';
  /** Of a number; as many as its values have where it is not said. */
  readonly decimals?: number;
  /** The official short name, such as ZDDM, where there is one. */
  readonly short?: string;
}

/** What a format could not hold. Rows count from 1. */
export type ExportLoss =
  | {
      readonly kind: 'renamed';
      readonly layer: string;
      readonly column: string;
      readonly as: string;
    }
  | {
      readonly kind: 'letters';
      readonly layer: string;
      /** Null for the name of the column. */
      readonly row: number | null;
      readonly column: string;
      readonly letters: readonly string[];
    }
  | {
      readonly kind: 'cut' | 'rounded' | 'not-a-number';
      readonly layer: string;
      readonly row: number;
      readonly column: string;
    };
