import type { ExportLoss } from './export-layer';

/** What a format cannot hold by its nature, column by column or layer by layer. */
export type FormatLoss =
  | {
      /** `untyped`: dates and the like become text. `dropped`: the column is not written at all. */
      readonly kind: 'untyped' | 'dropped';
      readonly layer: string;
      readonly column: string;
    }
  | {
      /** Holes and parts are written as outlines of their own. Rows count from 1. */
      readonly kind: 'flattened';
      readonly layer: string;
      readonly row: number;
    }
  | {
      /** Rows without outline are left out. */
      readonly kind: 'without-outline';
      readonly layer: string;
      readonly rows: number;
    };

/** Bytes of a file in pieces, and all that is not in them. */
export interface WrittenFile {
  readonly parts: readonly Uint8Array[];
  readonly losses: readonly (ExportLoss | FormatLoss)[];
}
