import type { FilterField } from './filter-field';
import { standsAlone } from './filter-words';

/** A value that stands without its field: 疑似闲置 is 闲置状态 = 疑似闲置. */
export interface BareValue {
  readonly field: FilterField;
  readonly value: string;
  readonly length: number;
}

export type FindBareValue = (text: string, at: number) => BareValue | null;

const signAfter = /^\s*(?:[<>=≤≥≦≧≠]|!=)/;

/** Finds the value that stands alone at a place; a word two fields know asks neither of them. */
export function bareValueFinder(fields: readonly FilterField[]): FindBareValue {
  const known = new Map<string, Omit<BareValue, 'length'> | null>();
  for (const field of fields) {
    for (const [word, value] of bareWords(field)) {
      const key = word.toLowerCase();
      const other = known.get(key);
      const taken = other === null || (other !== undefined && other.field !== field);
      known.set(key, taken ? null : { field, value });
    }
  }
  const longestFirst = [...known].sort(([a], [b]) => b.length - a.length);
  const longest = longestFirst[0]?.[0].length ?? 0;
  return (text, at) => {
    const here = text.slice(at, at + longest).toLowerCase();
    for (const [word, meant] of longestFirst) {
      const end = at + word.length;
      if (!here.startsWith(word) || !standsAlone(text, end)) continue;
      return meant && !signAfter.test(text.slice(end)) ? { ...meant, length: word.length } : null;
    }
    return null;
  };
}

/** Values and other spellings that ask alone; one letter does not, for A is also looked for in names. */
export function bareWords({ bare = [], aliases }: FilterField): (readonly [string, string])[] {
  const asked = new Set(bare);
  const others = [...(aliases ?? [])].filter(([, value]) => asked.has(value));
  const own = bare.map((value) => [value, value] as const);
  return [...own, ...others].filter(([word]) => word.length > 1);
}
