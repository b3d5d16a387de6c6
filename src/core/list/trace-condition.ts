import type { Clause } from '../program/schema/text-schema';
import { chooseThresholds } from '../rules/choose-threshold';
import type { Answer, Condition } from '../rules/condition';
import { evaluate } from '../rules/evaluate';
import type { RuleContext } from '../rules/rule-context';
import type { Subjects } from '../rules/subjects';
import { traceFact } from './trace-fact';
import { blankNode, type TraceNode, tracePlace, wordOf } from './trace-node';
import { traceThresholds } from './trace-thresholds';

/** What a condition asked of one subject; every answer is that of `evaluate`. `clause` is whose condition it is. */
export function traceCondition(
  condition: Condition,
  one: Subjects,
  context: RuleContext,
  clause: Clause,
): TraceNode {
  const answer = evaluate(condition, one, context)[0] as Answer;
  const inside = (parts: readonly Condition[]) =>
    parts.map((part) => traceCondition(part, one, context, clause));
  if ('all' in condition) {
    const parts = inside(condition.all);
    return { ...blankNode, kind: 'all', question: '以下各项同时符合', answer, clause, parts };
  }
  if ('any' in condition) {
    const parts = inside(condition.any);
    return { ...blankNode, kind: 'any', question: '以下任一项符合', answer, clause, parts };
  }
  if ('not' in condition) {
    const parts = inside([condition.not]);
    return { ...blankNode, kind: 'not', question: '以下不成立', answer, clause, parts };
  }
  if ('listed' in condition) {
    const list = context.pack.lists.find(({ id }) => id === condition.listed);
    const name = list?.name ?? condition.listed;
    const question = list && list.subject !== one.kind ? `相关对象列入${name}` : `列入${name}`;
    return {
      ...blankNode,
      kind: 'listed',
      question,
      label: name,
      value: wordOf(answer),
      answer,
      clause,
    };
  }
  if ('inUnit' in condition) return tracePlace(condition.inUnit, answer, clause);
  if ('fact' in condition) return traceFact(condition, one, context, { clause });
  const thresholds = chooseThresholds(context.pack, condition.threshold, context.year);
  return traceThresholds(thresholds, condition, one, context, clause);
}
