import type { FactValue } from '../fact';
import type { Threshold } from '../program/schema/rule-schema';
import type { Clause } from '../program/schema/text-schema';
import type { Answer, FactQuestion } from '../rules/condition';
import { evaluate } from '../rules/evaluate';
import { factCatalog } from '../rules/fact-catalog';
import { plainValue, type RuleContext, yearOf } from '../rules/rule-context';
import type { Subjects } from '../rules/subjects';
import { formatBeside, wordsOfEdge, wordsOfOperator, wordsOfQuestion } from './question-words';
import { blankNode, type TraceNode } from './trace-node';

/** Whose figure it is: the threshold's, where it comes from one. */
export interface EdgeOrigin {
  readonly clause: Clause;
  readonly threshold?: Threshold;
}

/** One fact put against its edge. */
export function traceFact(
  question: FactQuestion,
  one: Subjects,
  context: RuleContext,
  { clause, threshold }: EdgeOrigin,
): TraceNode {
  const { fact, is, value } = question;
  const { label, unit, yearly } = factCatalog[fact];
  const dataYear = yearly ? yearOf(question.dataYear, context) : null;
  const plain = plainValue(value, context.pack);
  const parameter =
    typeof value === 'object' && 'parameter' in value
      ? context.pack.parameters.find(({ id }) => id === value.parameter)
      : undefined;
  const edge = plain === null ? '未定' : wordsOfEdge(is, plain);
  const said = one.said(fact, dataYear, 0);
  const seen = said
    ? wordsOfValue(said.value, typeof plain === 'number' ? plain : null)
    : factCatalog[fact].silence === 'none'
      ? '无记载'
      : '未知';
  return {
    ...blankNode,
    kind: 'fact',
    label,
    question: wordsOfQuestion(label, dataYear, is, edge, unit),
    answer: evaluate(question, one, context)[0] as Answer,
    fact,
    value: seen,
    operator: wordsOfOperator(is),
    edge,
    unit,
    dataYear,
    clause: threshold ? clause : (parameter?.clause ?? clause),
    threshold: threshold?.id ?? null,
    parameter: parameter?.id ?? null,
    open: threshold?.open ?? parameter?.open ?? null,
    source: said?.source || null,
    asOf: said?.asOf ?? null,
    how: said?.how ?? null,
  };
}

function wordsOfValue(value: FactValue, edge: number | null): string {
  if (value === null) return '未知';
  return typeof value === 'number' ? formatBeside(value, edge) : String(value);
}
