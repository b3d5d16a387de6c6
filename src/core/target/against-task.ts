import type { Target } from '../program/schema/target-schema';
import { roundTo, sumOf } from '../quantity';

/** What is done, put against what is asked. */
export interface Against {
  /** How much is missing, never below 0; null where either is unknown. */
  readonly gap: number | null;
  /** 1 is all of it; more than 1 is more than asked. Null where there is no rate. */
  readonly rate: number | null;
  readonly met: boolean;
}

const unknown: Against = { gap: null, rate: null, met: false };

/** Finer than anything that is entered, coarser than binary dust. */
const PLACES = 9;

export function againstTask(
  comparator: Target['comparator'],
  task: number | null,
  done: number | null,
): Against {
  if (task === null || done === null) return unknown;
  const value = roundTo(done, PLACES);
  if (isCeiling(comparator, task)) {
    const met = comparator === '<' ? value < task : value <= task;
    const gap = met ? 0 : sumOf([value, -task]);
    return { gap, rate: met ? 1 : Math.max(0, task / value), met };
  }
  const met = comparator === '>' ? value > task : value >= task;
  const gap = Math.max(0, sumOf([task, -value]));
  return { gap, rate: task > 0 ? Math.max(0, value / task) : met ? 1 : null, met };
}

/** Less is better: at most so much, or none at all. */
function isCeiling(comparator: Target['comparator'], task: number): boolean {
  return comparator === '<' || comparator === '<=' || (comparator === '=' && task === 0);
}
