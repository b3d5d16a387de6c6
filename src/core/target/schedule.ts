import type { Target } from '../program/schema/target-schema';
import { dayNumber } from './calendar';
import type { TargetPeriod } from './target-period';

/** No document says how much is due by when within its period. */
export const LINEAR_NOTE = '线性序时（假设）';

/** The part of the period that has gone by at the end of a day, 0…1. Null for a state or a share, which no day is due a part of. */
export function scheduleOf(
  { accumulation, aggregation }: Pick<Target, 'accumulation' | 'aggregation'>,
  { from, to }: TargetPeriod,
  day: string,
): number | null {
  if (accumulation === 'state' || aggregation !== 'sum') return null;
  const whole = dayNumber(to) - dayNumber(from) + 1;
  const gone = dayNumber(day) - dayNumber(from) + 1;
  return Math.min(1, Math.max(0, gone / whole));
}
