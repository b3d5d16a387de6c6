import type { ProgramPack } from '../program/schema/pack-schema';
import type { Target } from '../program/schema/target-schema';

/** Where the figure of a target comes from: credits, data, a report, or nowhere because it is words. */
export type TargetKind = 'credits' | 'computed' | 'reported' | 'words';

/** Units nobody credits event by event; such figures come from statistics. */
const stated = /元|%/;

type Told = Pick<
  Target,
  'id' | 'comparator' | 'value' | 'unit' | 'computed' | 'accumulation' | 'aggregation'
>;

export function targetKindOf(
  { creditEvents }: Pick<ProgramPack, 'creditEvents'>,
  target: Told,
): TargetKind {
  const { id, comparator, value, unit, computed, accumulation, aggregation } = target;
  const inWords = comparator === '~' || comparator === 'ramp-to' || comparator === 'qualitative';
  if (inWords || typeof value !== 'number') return 'words';
  if (computed !== undefined) return 'computed';
  if (creditEvents?.some(({ targets }) => targets.includes(id))) return 'credits';
  // A pack that names no events for single targets leaves it to their form.
  const open = creditEvents?.some(({ targets }) => targets.length === 0) ?? true;
  const counted = aggregation === 'sum' && accumulation !== 'state' && !stated.test(unit);
  return open && counted ? 'credits' : 'reported';
}
