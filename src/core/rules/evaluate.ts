import type { Threshold } from '../program/schema/rule-schema';
import { askColumn } from './ask-column';
import { chooseThresholds } from './choose-threshold';
import { andInto, chooseBy, orInto, turnRound } from './combine-answers';
import {
  type Condition,
  type FactQuestion,
  NO,
  type Operator,
  operators,
  UNKNOWN_ANSWER,
  type YearRef,
} from './condition';
import { factCatalog, isFactKey } from './fact-catalog';
import { plainValue, type RuleContext, yearOf } from './rule-context';
import type { FactColumn, Subjects } from './subjects';

/**
 * Answers a condition for all subjects, column by column: 0 no, 1 yes, 2 unknown. The array is the caller's own. What a
 * pack cannot mean (a threshold, parameter or year that is not there) is unknown, never no.
 */
export function evaluate(
  condition: Condition,
  subjects: Subjects,
  context: RuleContext,
): Uint8Array {
  if ('all' in condition) return combine(condition.all, subjects, context, andInto);
  if ('any' in condition) return combine(condition.any, subjects, context, orInto);
  if ('not' in condition) {
    const answers = evaluate(condition.not, subjects, context);
    turnRound(answers);
    return answers;
  }
  if ('listed' in condition) return context.listed(condition.listed).slice();
  if ('inUnit' in condition) return subjects.inUnit(condition.inUnit).slice();
  if ('fact' in condition) return askFact(condition, subjects, context);
  const thresholds = chooseThresholds(context.pack, condition.threshold, context.year);
  return askThresholds(thresholds, condition.dataYear, subjects, context);
}

/** The figures or words a question is about; null where it cannot be asked of such subjects, or lacks its year. */
export function columnAsked(
  fact: string,
  ref: YearRef | undefined,
  subjects: Subjects,
  context: Pick<RuleContext, 'year'>,
): FactColumn | null {
  if (!isFactKey(fact)) return null;
  const { yearly, subjects: kinds } = factCatalog[fact];
  if (!kinds.includes(subjects.kind)) return null;
  if (!yearly) return subjects.column(fact, null);
  const year = yearOf(ref, context);
  return year === null ? null : subjects.column(fact, year);
}

/** The question one threshold puts; a year the rule names goes before its own. Null for 约 and the like. */
export function questionOf(
  { metric, operator, value, dataYear: own }: Threshold,
  ref: YearRef | undefined,
): FactQuestion | null {
  const is = operators.find((known): known is Operator => known === operator);
  if (!is || !isFactKey(metric)) return null;
  const dataYear = factCatalog[metric].yearly ? (ref ?? own) : undefined;
  return { fact: metric, is, value, ...(dataYear === undefined ? {} : { dataYear }) };
}

function askFact(
  { fact, is, value, dataYear }: FactQuestion,
  subjects: Subjects,
  context: RuleContext,
): Uint8Array {
  const column = columnAsked(fact, dataYear, subjects, context);
  const plain = plainValue(value, context.pack);
  return column && plain !== null ? askColumn(column, is, plain) : unknownOf(subjects);
}

/** The first whose place the subject lies in; outside all places nothing is asked of it, and the answer is no. */
function askThresholds(
  [first, ...rest]: readonly Threshold[],
  ref: YearRef | undefined,
  subjects: Subjects,
  context: RuleContext,
): Uint8Array {
  if (!first) return unknownOf(subjects);
  const question = questionOf(first, ref);
  const answers = question ? askFact(question, subjects, context) : unknownOf(subjects);
  if (!first.scope) return answers;
  const outside =
    rest.length > 0
      ? askThresholds(rest, ref, subjects, context)
      : new Uint8Array(subjects.count).fill(NO);
  return chooseBy(subjects.inUnit(first.scope.unit), answers, outside);
}

function combine(
  [first, ...rest]: readonly Condition[],
  subjects: Subjects,
  context: RuleContext,
  into: (answers: Uint8Array, others: Uint8Array) => void,
): Uint8Array {
  if (!first) return unknownOf(subjects);
  const answers = evaluate(first, subjects, context);
  for (const part of rest) into(answers, evaluate(part, subjects, context));
  return answers;
}

function unknownOf({ count }: Subjects): Uint8Array {
  return new Uint8Array(count).fill(UNKNOWN_ANSWER);
}
