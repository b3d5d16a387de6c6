import { monthEnds } from './calendar';
import { type ProgressAsked, progressOf } from './progress';

export interface CurvePoint {
  readonly day: string;
  /** Null after the day asked and where it is unknown. */
  readonly done: number | null;
  /** What would be due by linear schedule; null where there is none. */
  readonly due: number | null;
  /** What is done and planned, from the day asked on. */
  readonly forecast: number | null;
}

/** Attainment month by month over the target's period, up to the day asked, with what plans would bring after it. */
export function curveOf(asked: ProgressAsked): readonly CurvePoint[] {
  const { period, day } = asked;
  const now = progressOf(asked);
  const days = new Set(
    monthEnds(period.from, period.to).map((end) => (end < period.to ? end : period.to)),
  );
  if (day >= period.from && day <= period.to) days.add(day);
  return [...days].sort().map((end): CurvePoint => {
    const then = progressOf({ ...asked, day: end });
    const due = then.task === null || then.schedule === null ? null : then.task * then.schedule;
    if (end < day) return { day: end, done: then.done, due, forecast: null };
    if (end === day) return { day: end, done: now.done, due, forecast: now.done };
    const ahead = progressOf({ ...asked, period: { ...period, to: end } }).forecast;
    return { day: end, done: null, due, forecast: ahead?.value ?? now.done };
  });
}
