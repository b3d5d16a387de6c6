import type { Fact, FactValue } from '../fact';

/**
 * Facts of many records, with what they share written once. Records that came from one ledger
 * repeat field, period, day and source; measured, leaving the repetition out makes a page five
 * times smaller and three times faster to read.
 */
export type FactHead = readonly [
  field: string,
  period: string | null,
  asOf: string,
  source: string,
];

/** Index of a head, value, index of a head, value … */
export type PackedFacts = readonly FactValue[];

export class FactHeads {
  readonly list: FactHead[] = [];
  readonly #index = new Map<string, number>();

  pack(facts: readonly Fact[]): PackedFacts {
    const packed: FactValue[] = [];
    for (const fact of facts) packed.push(this.#indexOf(fact), fact.value);
    return packed;
  }

  #indexOf(fact: Fact): number {
    const key = `${fact.field}\n${fact.period ?? ''}\n${fact.asOf}\n${fact.source}`;
    const known = this.#index.get(key);
    if (known !== undefined) return known;
    this.#index.set(key, this.list.length);
    return this.list.push([fact.field, fact.period ?? null, fact.asOf, fact.source]) - 1;
  }
}

export function unpackFacts(packed: PackedFacts, heads: readonly FactHead[]): Fact[] {
  const facts: Fact[] = [];
  for (let i = 0; i < packed.length; i += 2) {
    const [field, period, asOf, source] = heads[packed[i] as number] as FactHead;
    const value = packed[i + 1] as FactValue;
    facts.push(
      period === null ? { field, value, asOf, source } : { field, value, period, asOf, source },
    );
  }
  return facts;
}
