import { sumOf } from '../quantity';
import { type ProgramAsked, progressOfProgram } from './program-progress';
import type { TargetProgress } from './progress';

export interface WhatIfRow {
  readonly present: TargetProgress;
  readonly other: TargetProgress;
  /** Other less present; null where either is unknown. */
  readonly difference: number | null;
  readonly lightChanges: boolean;
}

/**
 * The present beside what it would be with other values: weights in another ledger, thresholds in another source, plans
 * among the credits, other limits or another day. Both are derived alike and neither is stored.
 */
export function whatIf(present: ProgramAsked, other: Partial<ProgramAsked>): readonly WhatIfRow[] {
  return compareProgress(
    progressOfProgram(present).rows,
    progressOfProgram({ ...present, ...other }).rows,
  );
}

/** Row by row; what only one side has is left out. */
export function compareProgress(
  now: readonly TargetProgress[],
  then: readonly TargetProgress[],
): readonly WhatIfRow[] {
  const byKey = new Map(then.map((row) => [keyOf(row), row]));
  return now.flatMap((row): WhatIfRow[] => {
    const changed = byKey.get(keyOf(row));
    if (!changed) return [];
    const known = row.done !== null && changed.done !== null;
    const difference = known ? sumOf([changed.done as number, -(row.done as number)]) : null;
    const lightChanges = row.light !== changed.light;
    return [{ present: row, other: changed, difference, lightChanges }];
  });
}

function keyOf({ target, year }: TargetProgress): string {
  return `${target}|${year ?? ''}`;
}
