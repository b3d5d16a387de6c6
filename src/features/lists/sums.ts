import type { ListStanding } from '../../app/verdicts/verdicts';
import { sumOf } from '../../core/quantity';

/** So many subjects and so much land; of some the land is not known, and they are in no sum. */
export interface Sums {
  readonly count: number;
  readonly areaM2: number;
  readonly withoutArea: number;
}

export function sumsOf({ areasM2 }: Pick<ListStanding, 'areasM2'>, rows: readonly number[]): Sums {
  const known = rows.flatMap((row) => {
    const m2 = areasM2[row] as number;
    return Number.isNaN(m2) ? [] : [m2];
  });
  return {
    count: rows.length,
    areaM2: sumOf(known),
    withoutArea: rows.length - known.length,
  };
}
