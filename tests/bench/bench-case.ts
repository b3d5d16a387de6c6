import type { Lab } from './lab';
import type { Spread } from './spread';

/** How much of everything a run does. */
export interface Effort {
  /** Parcels of the browser cases, each with the rounds it is measured in. */
  readonly sizes: readonly { readonly parcels: number; readonly rounds: number }[];
  readonly polygons: number;
  readonly polygonRounds: number;
  readonly edits: number;
}

export const fullEffort: Effort = {
  sizes: [
    { parcels: 50_000, rounds: 5 },
    { parcels: 200_000, rounds: 3 },
  ],
  polygons: 200_000,
  polygonRounds: 7,
  edits: 20,
};

export const quickEffort: Effort = {
  sizes: [{ parcels: 50_000, rounds: 2 }],
  polygons: 50_000,
  polygonRounds: 3,
  edits: 10,
};

/** One line of the table. */
export interface Result {
  readonly title: string;
  readonly ours: Spread;
  readonly peer: Spread | null;
  /** Least peer ÷ ours; null where nothing is promised. */
  readonly required: number | null;
  readonly note: string;
}

/** A case measures; it throws when what it measured came out wrong. */
export interface BenchCase {
  readonly name: string;
  readonly run: (effort: Effort, openLab: () => Promise<Lab>) => Promise<Result[]>;
}

export class WrongResult extends Error {
  override readonly name = 'WrongResult';
}

export function expectSame(what: string, actual: unknown, expected: unknown): void {
  if (actual !== expected) throw new WrongResult(`${what}: ${actual}, not ${expected}`);
}
