import type { Verdicts } from '../../app/verdicts/verdicts';
import type { Adoption } from '../../core/adoption/adoption';
import type { Variant } from '../../core/variant/variant';
import { localMinute } from '../../ui/local-time';

/** What a list can be held against. */
export type Against =
  | { readonly kind: 'adoption'; readonly id: string }
  /** The same list without what is being tried. */
  | { readonly kind: 'untried' }
  /** The same list by other figures; null are those of the document. */
  | { readonly kind: 'variant'; readonly id: string | null }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'list'; readonly id: string };

export interface Comparable {
  readonly key: string;
  readonly label: string;
  readonly against: Against;
}

export function keyOfAgainst(against: Against): string {
  return Object.values(against).join(':');
}

/** Everything the list can be held against, what people stood behind first. */
export function comparables(
  { program, year, lists }: Pick<Verdicts, 'program' | 'year' | 'lists'>,
  list: string,
  adoptions: readonly Adoption[],
  variants: readonly Variant[],
  tried: boolean,
): readonly Comparable[] {
  const { pack } = program;
  const subject = lists.find(({ kind }) => kind.id === list)?.table;
  const choice = (label: string, against: Against): Comparable => {
    return { key: keyOfAgainst(against), label, against };
  };
  // A trial counts as a variant of its own and is none that is stored.
  const stored = variants.filter(({ programId }) => programId === pack.id);
  const shown = program.variant?.id;
  return [
    ...(tried ? [choice('现行标准（试算前）', { kind: 'untried' })] : []),
    ...adoptions
      .filter((one) => one.programId === pack.id && one.list === list)
      .toSorted((a, b) => b.at.localeCompare(a.at))
      .map(({ id, name, at }) =>
        choice(`${name}（${localMinute(at)} 采纳）`, { kind: 'adoption', id }),
      ),
    ...(stored.some(({ id }) => id === shown)
      ? [choice('文件口径', { kind: 'variant', id: null })]
      : []),
    ...stored
      .filter(({ id }) => id !== shown)
      .map(({ id, name }) => choice(`本地口径：${name}`, { kind: 'variant', id })),
    ...pack.programYears
      .filter((other) => other !== year)
      .map((other) => choice(`${other} 年度`, { kind: 'year', year: other })),
    ...lists
      .filter(({ kind, table }) => kind.id !== list && table === subject)
      .map(({ kind }) => choice(`本年度：${kind.name}`, { kind: 'list', id: kind.id })),
  ];
}
