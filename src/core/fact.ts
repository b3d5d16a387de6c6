/**
 * One statement about a record: what was said, for which period, when it was so, and who says it.
 * `value: null` means unknown. Unknown is never zero, and is never left out of a verdict silently.
 */
export interface Fact {
  /** Key of the field definition, e.g. `floorAreaRatio`. */
  readonly field: string;
  readonly value: FactValue;
  /** `2023` or `2023-07`; absent where the field has no period. */
  readonly period?: string;
  /** The day the statement held, `2021-07-31`. */
  readonly asOf: string;
  /** Document, table or person it comes from. */
  readonly source: string;
}

export type FactValue = number | string | boolean | null;

/** The one fact of a field and period, or undefined when nobody said anything. */
export function findFact(facts: readonly Fact[], field: string, period?: string): Fact | undefined {
  return facts.find((fact) => fact.field === field && fact.period === period);
}

/** The newest statement of a field: latest period first, then latest day. */
export function newestFact(facts: readonly Fact[], field: string): Fact | undefined {
  let newest: Fact | undefined;
  for (const fact of facts) {
    if (fact.field === field && (!newest || rank(fact) >= rank(newest))) newest = fact;
  }
  return newest;
}

/** Puts a fact in place of the one with the same field and period, or adds it at the end. */
export function withFact(facts: readonly Fact[], fact: Fact): readonly Fact[] {
  const at = facts.findIndex((old) => old.field === fact.field && old.period === fact.period);
  return at < 0 ? [...facts, fact] : facts.with(at, fact);
}

/** Takes the fact of a field and period away. */
export function withoutFact(
  facts: readonly Fact[],
  field: string,
  period?: string,
): readonly Fact[] {
  return facts.filter((fact) => fact.field !== field || fact.period !== period);
}

function rank(fact: Fact): string {
  return `${fact.period ?? ''}|${fact.asOf}`;
}
