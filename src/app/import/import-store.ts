import { create } from 'zustand';
import type { CrsFound, CrsReading } from '../../core/import/find-crs';
import type { ImportPlan } from '../../core/import/import-plan';
import type { Mapping } from '../../core/import/mapping';
import type { Shift } from '../../core/import/place-shapes';
import type * as source from '../../files/import/source-table';

// What the files layer reads, as the screen may name it.
export type Cell = source.Cell;
export type EncodingUsed = source.EncodingUsed;
export type SourceFormat = source.SourceFormat;
export type SourceNote = source.SourceNote;
export type Unreadable = source.Unreadable;

/** One table of the files, and how a person means it. */
export interface ImportTable {
  readonly key: string;
  readonly table: source.SourceTable;
  readonly origin: TableOrigin;
  /** Left out when false; the report says so. */
  readonly wanted: boolean;
  readonly mapping: Mapping;
  /** Null for tables without outlines. */
  readonly crs: ChosenCrs | null;
}

/** Where a table came from, so that it can be read again with other letters. The bytes stay where they are. */
export interface TableOrigin {
  /** All that was brought with it: a shapefile is several. */
  readonly files: readonly File[];
  /** Which of the tables of its file it is. */
  readonly nth: number;
  /** Letters a person chose; null goes by the file. */
  readonly encoding: string | null;
}

export interface ChosenCrs {
  readonly found: CrsFound;
  /** Null while nothing fits: the table cannot be imported so. */
  readonly reading: CrsReading | null;
  readonly shift: Shift;
}

export type ImportStage = 'choose' | 'reading' | 'mapping' | 'checking' | 'check' | 'done';

export interface ImportState {
  readonly stage: ImportStage;
  /** 0…1 of the reading or checking that goes on. */
  readonly progress: number;
  readonly files: readonly string[];
  readonly unreadable: readonly Unreadable[];
  readonly tables: readonly ImportTable[];
  readonly plan: ImportPlan | null;
  /** The event the plan was worked out on. */
  readonly head: number;
  /** The event it was written as. */
  readonly written: number | null;
}

export const noImport: ImportState = {
  stage: 'choose',
  progress: 0,
  files: [],
  unreadable: [],
  tables: [],
  plan: null,
  head: 0,
  written: null,
};

/** An import on its way. Nothing of it is stored until a person has seen what it would do. */
export const useImport = create<ImportState>(() => noImport);
