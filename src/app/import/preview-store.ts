import { create } from 'zustand';

/** A ring as it is drawn: closed, longitude and latitude in degrees. */
export type PreviewLine = number[][];

/** Where outlines that are not stored yet would lie. */
export interface ImportPreview {
  readonly lines: readonly PreviewLine[];
  /** Around tables of which not every outline is drawn. */
  readonly extents: readonly PreviewLine[];
  /** Outlines of all tables, those in the part of the map that is looked at, and those of them that are drawn. */
  readonly total: number;
  readonly inView: number;
  readonly drawn: number;
}

/** Drawn by the map while an import is on its way; null draws nothing. */
export const usePreview = create<{ readonly preview: ImportPreview | null }>(() => ({
  preview: null,
}));
