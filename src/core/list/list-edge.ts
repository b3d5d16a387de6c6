import type { ListKind, Threshold } from '../program/schema/rule-schema';
import { chooseThresholds } from '../rules/choose-threshold';
import { type Condition, type FactQuestion, type Operator, YES } from '../rules/condition';
import { columnAsked, questionOf } from '../rules/evaluate';
import { type FactKey, factCatalog } from '../rules/fact-catalog';
import { plainValue, type RuleContext, yearOf } from '../rules/rule-context';
import type { Subjects } from '../rules/subjects';
import { ABSENT } from '../rules/subjects';

/** The figure a list turns on, and the edge it is put against. */
export interface ListEdge {
  /** Threshold or parameter to move; null where the figure stands in the rule itself. */
  readonly id: string | null;
  readonly fact: FactKey;
  readonly label: string;
  readonly operator: Operator;
  readonly value: number;
  readonly unit: string;
  readonly dataYear: number | null;
  /** The edge holds in this unit alone. */
  readonly scope: string | null;
}

/** Edges of figures the rule asks about, per mu first, in the order of the rule; those of places before others. */
export function edgesOf(
  { rule }: ListKind,
  context: Pick<RuleContext, 'pack' | 'year'>,
): readonly ListEdge[] {
  const edges = rule ? [...edgesIn(rule, context)] : [];
  const rank = ({ fact }: ListEdge) => (factCatalog[fact].unit === '万元/亩' ? 0 : 1);
  return edges.toSorted((a, b) => rank(a) - rank(b));
}

function* edgesIn(
  condition: Condition,
  context: Pick<RuleContext, 'pack' | 'year'>,
): Generator<ListEdge> {
  if ('all' in condition) for (const part of condition.all) yield* edgesIn(part, context);
  else if ('any' in condition) for (const part of condition.any) yield* edgesIn(part, context);
  else if ('not' in condition) yield* edgesIn(condition.not, context);
  else if ('fact' in condition) yield* edgeOf(condition, context);
  else if ('threshold' in condition) {
    for (const one of chooseThresholds(context.pack, condition.threshold, context.year)) {
      const question = questionOf(one, condition.dataYear);
      if (question) yield* edgeOf(question, context, one);
    }
  }
}

function* edgeOf(
  { fact, is, value, dataYear }: FactQuestion,
  context: Pick<RuleContext, 'pack' | 'year'>,
  threshold?: Threshold,
): Generator<ListEdge> {
  const plain = plainValue(value, context.pack);
  if (typeof plain !== 'number') return;
  const { label, unit, yearly } = factCatalog[fact];
  const parameter = typeof value === 'object' && 'parameter' in value ? value.parameter : null;
  yield {
    id: parameter ?? threshold?.id ?? null,
    fact,
    label,
    operator: is,
    value: plain,
    unit,
    dataYear: yearly ? yearOf(dataYear, context) : null,
    scope: threshold?.scope?.unit ?? null,
  };
}

/** The figure of every row; NaN where it is not known, and outside the place of the edge. */
export function valuesAt(edge: ListEdge, subjects: Subjects): Float64Array {
  const column = columnAsked(edge.fact, edge.dataYear ?? undefined, subjects, { year: 0 });
  const values = new Float64Array(subjects.count).fill(Number.NaN);
  if (column?.kind !== 'number') return values;
  const place = edge.scope === null ? null : subjects.inUnit(edge.scope);
  for (let row = 0; row < values.length; row++) {
    const value = column.values[row] as number;
    if (value !== ABSENT && (!place || place[row] === YES)) values[row] = value;
  }
  return values;
}
