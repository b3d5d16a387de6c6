import { type Fact, findFact, withFact } from '../fact';
import { formatPeriod, formatValue } from '../format-value';
import type { ImportField } from './import-field';
import type { FieldDiff } from './import-plan';

/** What the file says over what is there: a field it does not name stays. */
export function mergeFacts(
  facts: readonly Fact[],
  said: readonly Fact[],
  fields: ReadonlyMap<string, ImportField>,
): { readonly facts: readonly Fact[]; readonly diffs: FieldDiff[] } {
  let merged = facts;
  const diffs: FieldDiff[] = [];
  for (const fact of said) {
    const before = findFact(merged, fact.field, fact.period);
    // The same figure from a newer file is no change: day and source of the old one stay.
    if (before && Object.is(before.value, fact.value)) continue;
    merged = withFact(merged, fact);
    const field = fields.get(fact.field)?.fact;
    if (!field) continue;
    const when = fact.period ? `${formatPeriod(fact.period)}` : '';
    diffs.push({
      label: `${when}${field.label}`,
      before: before ? formatValue(field, before.value) : '',
      after: formatValue(field, fact.value),
    });
  }
  return { facts: merged, diffs };
}

/** One field of the record itself. */
export function diffOf(label: string, before: string, after: string): FieldDiff[] {
  return before === after ? [] : [{ label, before, after }];
}
