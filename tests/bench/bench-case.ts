import type { Lab } from './lab';
import type { Spread, Unit } from './spread';

/** How much of everything a run does. */
export interface Effort {
  /** Parcels of the browser cases, each with the rounds it is measured in. */
  readonly sizes: readonly { readonly parcels: number; readonly rounds: number }[];
  readonly polygons: number;
  readonly polygonRounds: number;
  readonly edits: number;
  /** Parcels of the map cases, ours against the usual way. */
  readonly mapSizes: readonly { readonly parcels: number; readonly rounds: number }[];
  /** Our map alone, against itself with the last of `mapSizes`; null leaves it out. */
  readonly mapGrowth: { readonly parcels: number; readonly rounds: number } | null;
  readonly importRounds: number;
}

export const fullEffort: Effort = {
  sizes: [
    { parcels: 50_000, rounds: 5 },
    { parcels: 200_000, rounds: 3 },
  ],
  polygons: 200_000,
  polygonRounds: 7,
  edits: 20,
  mapSizes: [
    { parcels: 50_000, rounds: 2 },
    { parcels: 200_000, rounds: 2 },
  ],
  mapGrowth: { parcels: 1_000_000, rounds: 2 },
  importRounds: 3,
};

export const quickEffort: Effort = {
  sizes: [{ parcels: 50_000, rounds: 2 }],
  polygons: 50_000,
  polygonRounds: 3,
  edits: 10,
  mapSizes: [{ parcels: 50_000, rounds: 1 }],
  mapGrowth: null,
  importRounds: 1,
};

/** One line of the table. */
export interface Result {
  readonly title: string;
  readonly ours: Spread;
  readonly peer: Spread | null;
  /** Least peer ÷ ours; null where nothing is promised. */
  readonly required: number | null;
  /** Most that ours may be, beside or instead of a ratio. */
  readonly limit?: number;
  /** What is measured: times unless told otherwise. */
  readonly unit?: Unit;
  readonly note: string;
}

/** A case measures; it throws when what it measured came out wrong. */
export interface BenchCase {
  readonly name: string;
  readonly run: (
    effort: Effort,
    openLab: (compositor?: 'processor' | 'card') => Promise<Lab>,
  ) => Promise<Result[]>;
}

export class WrongResult extends Error {
  override readonly name = 'WrongResult';
}

export function expectSame(what: string, actual: unknown, expected: unknown): void {
  if (actual !== expected) throw new WrongResult(`${what}: ${actual}, not ${expected}`);
}
