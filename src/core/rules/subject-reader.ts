import type { FactValue } from '../fact';
import type { MetricKey } from '../indicator/metric';
import type { Answer } from './condition';
import type { SubjectKind } from './fact-catalog';

/** What is looked up raw: facts of the catalogue by their key, and the days that years are counted from. */
export type RawField = string;

/**
 * Where raw facts come from: the workspace, or the cases of a pack. Rows are asked for in order, one field after the
 * other, so whoever answers may remember where the last answer stood.
 */
export interface SubjectReader {
  readonly kind: SubjectKind;
  readonly count: number;
  /** Years are counted up to this one. */
  readonly programYear: number;
  /** Years of which a scale was said, unknowns too, oldest first: 小升规 is looked for in these alone. */
  readonly scaleYears: readonly number[];
  /**
   * What was said; undefined where nobody said anything, null where it was said to be unknown. `period` is a year as
   * text, undefined for what is of no year. Sets are words joined by 、; 无 is the empty set.
   */
  raw(row: number, field: RawField, period: string | undefined): FactValue | undefined;
  /** 亩; NaN is unknown. */
  landMu(row: number): number;
  /** 万元/亩; NaN is unknown. */
  perMu(row: number, metric: MetricKey, year: number): number;
  /** How a computed figure came about, in words. */
  how(row: number, fact: 'landMu' | MetricKey, year: number | null): string | undefined;
  unitAnswer(row: number, unit: string): Answer;
  /** Who says so, and of what day. */
  source(row: number, field: RawField, period: string | undefined): Origin | null;
}

export interface Origin {
  readonly source: string;
  readonly asOf: string | null;
}
