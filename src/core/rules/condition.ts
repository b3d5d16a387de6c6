import type { FactKey } from './fact-catalog';

/**
 * A closed question about a subject: no code, nothing but these words. Answers are yes, no or unknown, and unknown is
 * neither (Kleene): 且 is no as soon as one part is no, 或 is yes as soon as one part is yes.
 */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | FactQuestion
  /** A threshold of the pack, by id or by the group of thresholds it belongs to, as year and place choose. */
  | { readonly threshold: string; readonly dataYear?: YearRef }
  /** The subject stands on another list of the pack; of a parcel: a firm on it does. */
  | { readonly listed: string }
  /** The subject lies in a unit, by its polygon; where it has none, by the unit that reports it. */
  | { readonly inUnit: string };

export interface FactQuestion {
  readonly fact: FactKey;
  readonly is: Operator;
  readonly value: ConditionValue;
  /** Wanted for yearly facts, and for them alone. */
  readonly dataYear?: YearRef;
}

/** `in`: the word is one of those. `has`: the set holds one of those. `contains`: free text holds the word. */
export const operators = ['<', '<=', '=', '>=', '>', 'in', 'has', 'contains'] as const;
export type Operator = (typeof operators)[number];

/** A year itself, or the year the program is carried out in, or the one before it. */
export type YearRef = number | 'program' | 'previous';

export type ConditionValue = number | string | readonly string[] | { readonly parameter: string };

export const NO = 0;
export const YES = 1;
export const UNKNOWN_ANSWER = 2;
export type Answer = typeof NO | typeof YES | typeof UNKNOWN_ANSWER;
