import type { FactValue } from '../fact';
import type { FactKey, SubjectKind } from './fact-catalog';

/** Nobody is named, or the thing never happened: known to be none, so that every comparison with it is no. */
export const ABSENT = Number.POSITIVE_INFINITY;

/** One fact of all subjects. Unknown is its own value in each, never a figure. */
export type FactColumn = NumberColumn | WordColumn | SetColumn;

/** NaN is unknown, `ABSENT` is none. */
export interface NumberColumn {
  readonly kind: 'number';
  readonly values: Float64Array;
}

/** 0 is unknown, 1 is none, code n stands for `words[n - 2]`. */
export interface WordColumn {
  readonly kind: 'word';
  readonly codes: Uint16Array;
  readonly words: readonly string[];
}

/** Bit n says that `members[n]` is in the set. Where `known` is 0 nobody can tell. */
export interface SetColumn {
  readonly kind: 'set';
  readonly bits: Uint32Array;
  readonly known: Uint8Array;
  readonly members: readonly string[];
}

/** What rules are asked about: columns, parallel by row. */
export interface Subjects {
  readonly kind: SubjectKind;
  readonly count: number;
  /** `dataYear` is null for facts that are of no year. */
  column(fact: FactKey, dataYear: number | null): FactColumn;
  /** Answers of lying in a unit, by its name as the pack writes it. */
  inUnit(unit: string): Uint8Array;
  /** Where a figure comes from, for the one record that is opened. */
  said(fact: FactKey, dataYear: number | null, row: number): Said | null;
}

export interface Said {
  readonly value: FactValue;
  readonly source: string;
  readonly asOf: string | null;
  /** How a computed figure came about, in words: 税收 12.40 万元 ÷ 用地 5.20 亩. */
  readonly how?: string;
}
