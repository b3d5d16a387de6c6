import type { ListKind } from '../../core/program/schema/rule-schema';

/** The list that is looked at: the one named in the view, else the first that a rule judges, else the first there is. */
export function chosenList<T extends { readonly kind: Pick<ListKind, 'id' | 'basis' | 'subject'> }>(
  lists: readonly T[],
  id: string | null,
): T | null {
  return (
    lists.find(({ kind }) => kind.id === id) ??
    lists.find(({ kind }) => kind.basis === 'rule' && kind.subject !== 'block') ??
    lists[0] ??
    null
  );
}
