import type { ProgramPack } from '../program/schema/pack-schema';
import type { Threshold } from '../program/schema/rule-schema';

/**
 * The thresholds a name stands for in a year, the one that goes first in front: those of a place before the one of
 * everywhere, those of that very year before those of any. What comes after one without a place is never asked.
 */
export function chooseThresholds(
  { thresholds }: Pick<ProgramPack, 'thresholds'>,
  name: string,
  year: number,
): readonly Threshold[] {
  const named = thresholds.filter(({ id }) => id === name);
  if (named.length > 0) return named;
  const group = thresholds.filter(
    ({ group, programYear }) =>
      group === name && (programYear === undefined || programYear === year),
  );
  const rank = ({ scope, programYear }: Threshold) =>
    (scope ? 0 : 2) + (programYear === undefined ? 1 : 0);
  const ordered = group.toSorted((a, b) => rank(a) - rank(b));
  const everywhere = ordered.findIndex(({ scope }) => !scope);
  return everywhere < 0 ? ordered : ordered.slice(0, everywhere + 1);
}
