import type { FactValue } from '../fact';

/** What stands for none of the words. */
export const NONE_OF_THEM = '无';

/** The words of a set as written: 安全生产、消防安全. Null where it holds a word that is not one of them. */
export function readSet(value: FactValue, members: readonly string[]): number | null {
  if (typeof value !== 'string') return null;
  if (value === NONE_OF_THEM) return 0;
  let bits = 0;
  for (const word of value.split('、')) {
    const bit = members.indexOf(word.trim());
    if (bit < 0) return null;
    bits |= 1 << bit;
  }
  return bits;
}
