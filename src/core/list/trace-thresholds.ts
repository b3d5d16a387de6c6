import type { Threshold } from '../program/schema/rule-schema';
import type { Clause } from '../program/schema/text-schema';
import { type Answer, type FactQuestion, NO, UNKNOWN_ANSWER, YES } from '../rules/condition';
import { questionOf } from '../rules/evaluate';
import type { RuleContext } from '../rules/rule-context';
import type { Subjects } from '../rules/subjects';
import { traceFact } from './trace-fact';
import { blankNode, type TraceNode, tracePlace } from './trace-node';

/** Only the threshold of the place counts; where the place is unknown, both are shown beside it. */
export function traceThresholds(
  [first, ...rest]: readonly Threshold[],
  {
    threshold,
    dataYear,
  }: { readonly threshold: string; readonly dataYear?: FactQuestion['dataYear'] },
  one: Subjects,
  context: RuleContext,
  clause: Clause,
): TraceNode {
  const nothing = { ...blankNode, kind: 'fact', answer: UNKNOWN_ANSWER, clause } as const;
  if (!first) return { ...nothing, question: `本年度没有可用的门槛“${threshold}”`, threshold };
  const question = questionOf(first, dataYear);
  const node = question
    ? traceFact(question, one, context, { clause: first.clause, threshold: first })
    : { ...nothing, question: `门槛“${first.id}”不能用于判定`, threshold: first.id };
  if (!first.scope) return node;
  const place = one.inUnit(first.scope.unit)[0] as Answer;
  if (place === YES) return node;
  const placed = tracePlace(first.scope.unit, place, first.clause);
  if (place === NO && rest.length === 0) return placed;
  const outside: TraceNode =
    rest.length > 0
      ? traceThresholds(
          rest,
          { threshold, ...(dataYear === undefined ? {} : { dataYear }) },
          one,
          context,
          clause,
        )
      : { ...placed, question: '在其外的不适用', label: '', value: null, answer: NO };
  if (place === NO) return outside;
  return {
    ...blankNode,
    kind: 'place',
    question: `位于${first.scope.unit}的用一个门槛，其余用另一个`,
    answer: node.answer === outside.answer ? node.answer : UNKNOWN_ANSWER,
    clause,
    parts: [placed, node, outside],
  };
}
