import type { Clause } from '../program/schema/text-schema';
import { type Answer, NO, YES } from '../rules/condition';
import type { FactKey } from '../rules/fact-catalog';

/** One question put to one subject, its answer, and all that stands behind it. */
export interface TraceNode {
  readonly kind: 'all' | 'any' | 'not' | 'place' | 'fact' | 'listed' | 'inUnit';
  /** In words: 亩均税收（2020 年）低于 3 万元/亩. */
  readonly question: string;
  /** What is asked about: the fact, list or unit by name; empty of 且 and 或. */
  readonly label: string;
  readonly answer: Answer;
  readonly fact: FactKey | null;
  /** As seen: 2.38; 未知 where it was said to be or is missing, 无记载 where nobody is named. */
  readonly value: string | null;
  readonly operator: string | null;
  readonly edge: string | null;
  readonly unit: string;
  readonly dataYear: number | null;
  readonly clause: Clause;
  /** Threshold and parameter the edge comes from. */
  readonly threshold: string | null;
  readonly parameter: string | null;
  /** The open question the edge stands for: 口径待定. */
  readonly open: string | null;
  readonly source: string | null;
  readonly asOf: string | null;
  readonly how: string | null;
  readonly parts: readonly TraceNode[];
}

/** Of a node that is about no figure. */
export const blankNode = {
  label: '',
  fact: null,
  value: null,
  operator: null,
  edge: null,
  unit: '',
  dataYear: null,
  threshold: null,
  parameter: null,
  open: null,
  source: null,
  asOf: null,
  how: null,
  parts: [],
} as const;

export function wordOf(answer: Answer): string {
  return answer === YES ? '是' : answer === NO ? '否' : '未知';
}

export function tracePlace(unit: string, answer: Answer, clause: Clause): TraceNode {
  const question = `位于${unit}`;
  const value = wordOf(answer);
  return { ...blankNode, kind: 'inUnit', question, label: question, value, answer, clause };
}
