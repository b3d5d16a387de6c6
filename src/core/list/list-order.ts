import type { ProgramPack } from '../program/schema/pack-schema';
import type { ListKind } from '../program/schema/rule-schema';
import type { Condition } from '../rules/condition';

/** Lists in an order in which each comes after those it asks about. A cycle, which no checked pack has, is cut. */
export function listOrder(
  pack: Pick<ProgramPack, 'lists' | 'exemptions' | 'deemings'>,
): ListKind[] {
  const ordered: ListKind[] = [];
  const met = new Set<string>();
  const place = (list: ListKind) => {
    if (met.has(list.id)) return;
    met.add(list.id);
    for (const id of listsAsked(list, pack)) {
      const asked = pack.lists.find((other) => other.id === id);
      if (asked) place(asked);
    }
    ordered.push(list);
  };
  for (const list of pack.lists) place(list);
  return ordered;
}

/** Ids of the lists whose verdicts a list depends on. */
export function listsAsked(
  list: ListKind,
  { exemptions, deemings }: Pick<ProgramPack, 'exemptions' | 'deemings'>,
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const condition of conditionsOf(list, { exemptions, deemings })) collect(condition, found);
  return found;
}

/** Every condition a list is judged by. */
export function conditionsOf(
  list: ListKind,
  { exemptions, deemings }: Pick<ProgramPack, 'exemptions' | 'deemings'>,
): readonly Condition[] {
  return [
    list.scope,
    list.rule,
    list.pass,
    ...list.categories.map(({ when }) => when),
    ...exemptions.filter(({ id }) => list.exemptions.includes(id)).map(({ when }) => when),
    ...deemings.filter(({ id }) => list.deemings.includes(id)).map(({ when }) => when),
  ].filter((condition) => condition !== undefined);
}

function collect(condition: Condition, found: Set<string>): void {
  if ('listed' in condition) found.add(condition.listed);
  else if ('all' in condition) for (const part of condition.all) collect(part, found);
  else if ('any' in condition) for (const part of condition.any) collect(part, found);
  else if ('not' in condition) collect(condition.not, found);
}
