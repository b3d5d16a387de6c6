import type { Fact } from '../fact';
import { formatPeriod, formatValue } from '../format-value';
import type { ImportField } from './import-field';
import type { FieldDiff } from './import-plan';

/** A fact that is new or other than it was. */
interface ToldFact {
  readonly before: Fact | undefined;
  readonly fact: Fact;
}

/** What the file says over what is there: a field it does not name stays. */
export function mergeFacts(
  facts: readonly Fact[],
  said: readonly Fact[],
): { readonly facts: readonly Fact[]; readonly told: readonly ToldFact[] } {
  let merged: Fact[] | null = null;
  const told: ToldFact[] = [];
  for (const fact of said) {
    const list = merged ?? facts;
    const at = list.findIndex((old) => old.field === fact.field && old.period === fact.period);
    const before = at < 0 ? undefined : list[at];
    // The same figure from a newer file is no change: day and source of the old one stay.
    if (before && Object.is(before.value, fact.value)) continue;
    merged ??= [...facts];
    if (at < 0) merged.push(fact);
    else merged[at] = fact;
    told.push({ before, fact });
  }
  return { facts: merged ?? facts, told };
}

/** Facts before and after, in words. */
export function factDiffs(
  told: readonly ToldFact[],
  fields: ReadonlyMap<string, ImportField>,
): FieldDiff[] {
  return told.flatMap(({ before, fact }): FieldDiff[] => {
    const field = fields.get(fact.field)?.fact;
    if (!field) return [];
    const when = fact.period ? formatPeriod(fact.period) : '';
    return [
      {
        label: `${when}${field.label}`,
        before: before ? formatValue(field, before.value) : '',
        after: formatValue(field, fact.value),
      },
    ];
  });
}

/** One field of the record itself. */
export function diffOf(label: string, before: string, after: string): FieldDiff[] {
  return before === after ? [] : [{ label, before, after }];
}
