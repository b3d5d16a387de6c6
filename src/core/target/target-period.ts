import type { ProgramPack } from '../program/schema/pack-schema';
import type { Target } from '../program/schema/target-schema';

/** The days a target runs over, both counted. */
export interface TargetPeriod {
  readonly from: string;
  readonly to: string;
  /** Of a target that is due anew every year. */
  readonly year: number | null;
  /** What the document leaves open about it. */
  readonly note: string | null;
}

type Told = Pick<Target, 'period'>;

/** One period, or one a year for what is due anew every year; never longer than the program itself. */
export function periodsOf(
  { period: whole }: Pick<ProgramPack, 'period'>,
  { period }: Told,
): readonly TargetPeriod[] {
  const [first, last] = [Number(whole.from.slice(0, 4)), Number(whole.to.slice(0, 4))];
  const from = period.from ?? first;
  const to = period.to ?? last;
  const note = period.to === undefined ? `期限“${period.text}”，按方案期末 ${whole.to} 计` : null;
  if (!period.everyYear) return [{ ...within(whole, from, to), year: null, note }];
  const years = Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
  return years.map((year) => ({ ...within(whole, year, year), year, note }));
}

/** The period a day falls in: the last that has begun, else the first. */
export function periodAt(periods: readonly TargetPeriod[], day: string): TargetPeriod | null {
  return periods.findLast(({ from }) => from <= day) ?? periods[0] ?? null;
}

function within(whole: { from: string; to: string }, firstYear: number, lastYear: number) {
  const [from, to] = [`${firstYear}-01-01`, `${lastYear}-12-31`];
  return { from: from > whole.from ? from : whole.from, to: to < whole.to ? to : whole.to };
}
