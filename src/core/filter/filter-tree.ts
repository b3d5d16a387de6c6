export type CompareSign = '<' | '<=' | '=' | '>' | '>=';

/**
 * A filter as it is meant, freed of how it was typed. ≠, 不含 and 未知 are `not` of the plain question, so that
 * there is one rule for what is unknown. Fields stand by their keys.
 */
export type FilterTree =
  | { readonly kind: 'everything' }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly FilterTree[] }
  | { readonly kind: 'not'; readonly part: FilterTree }
  | FilterQuestion;

export type FilterQuestion =
  | {
      readonly kind: 'compare';
      readonly field: string;
      readonly sign: CompareSign;
      readonly value: number;
      /** As typed; empty is the unit of the field. */
      readonly unit: string;
    }
  | {
      readonly kind: 'compare-fields';
      readonly field: string;
      readonly sign: CompareSign;
      readonly other: string;
    }
  | {
      readonly kind: 'compare-days';
      readonly field: string;
      readonly sign: CompareSign;
      /** 2021-07-31 */
      readonly day: string;
    }
  | {
      /** From the first figure, up to but without the second: the classes of a legend, no gap, no overlap. */
      readonly kind: 'between';
      readonly field: string;
      readonly from: number;
      readonly to: number;
      readonly unit: string;
    }
  | { readonly kind: 'one-of'; readonly field: string; readonly values: readonly string[] }
  | { readonly kind: 'holds'; readonly field: string; readonly text: string }
  | { readonly kind: 'known'; readonly field: string }
  | { readonly kind: 'text'; readonly text: string };

/** Joins parts and takes up those of the same kind: a 且 (b 且 c) is one row of three. */
export function joined(kind: 'and' | 'or', parts: readonly FilterTree[]): FilterTree {
  const flat = parts.flatMap((part) => (part.kind === kind ? part.parts : [part]));
  const [only] = flat;
  return flat.length === 1 && only ? only : { kind, parts: flat };
}

export function negation(part: FilterTree): FilterTree {
  return { kind: 'not', part };
}
