import type { Fact } from '../fact';

/** Facts that are of no year, by field and row, and the years of which a scale was said. */
export interface StandingFacts {
  /** A hole where nobody said anything. */
  readonly byField: ReadonlyMap<string, readonly (Fact | undefined)[]>;
  readonly scaleYears: readonly number[];
}

type Records = ReadonlyMap<string, { readonly facts: readonly Fact[] }>;

const known = new WeakMap<Records, StandingFacts>();

/** A table is never changed in place, so what was found in it stands as long as it does. */
export function standingFacts(records: Records): StandingFacts {
  const found = known.get(records) ?? gather(records);
  known.set(records, found);
  return found;
}

/** Goes through all facts once: most records say nothing of most fields, and looking for each in each is far dearer. */
function gather(records: Records): StandingFacts {
  const byField = new Map<string, (Fact | undefined)[]>();
  const scaleYears = new Set<string>();
  let row = 0;
  for (const { facts } of records.values()) {
    for (let at = 0; at < facts.length; at++) {
      const fact = facts[at] as Fact;
      const { period, field } = fact;
      if (period === undefined) {
        const list = byField.get(field) ?? new Array<Fact | undefined>(records.size);
        byField.set(field, list);
        list[row] ??= fact;
      } else if (field === 'scale') scaleYears.add(period);
    }
    row += 1;
  }
  const years = [...scaleYears].filter((period) => /^\d{4}$/.test(period)).map(Number);
  return { byField, scaleYears: years.toSorted((a, b) => a - b) };
}
