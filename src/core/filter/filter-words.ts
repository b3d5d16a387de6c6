import type { FilterField } from './filter-field';
import type { CompareSign } from './filter-tree';

export type Operator =
  | { readonly what: 'compare'; readonly sign: CompareSign; readonly negated: boolean }
  | { readonly what: 'holds'; readonly negated: boolean }
  | { readonly what: 'known' | 'some'; readonly negated: boolean }
  | { readonly what: 'between' };

const compare = (sign: CompareSign, negated = false): Operator => ({
  what: 'compare',
  sign,
  negated,
});

const spellings: readonly (readonly [string, Operator])[] = [
  ['<= ≤ ≦ 小于等于 不超过 不高于 不大于 不多于', compare('<=')],
  ['>= ≥ ≧ 大于等于 不低于 不小于 不少于', compare('>=')],
  ['!= <> ≠ 不等于 不属于 不是 不为', compare('=', true)],
  ['== = 等于 属于 是 为', compare('=')],
  ['< 小于 低于 少于', compare('<')],
  ['> 大于 高于 超过 多于', compare('>')],
  ['不包含 不含', { what: 'holds', negated: true }],
  ['包含 含', { what: 'holds', negated: false }],
  ['未知 无数据 为空', { what: 'known', negated: true }],
  ['已知 不为空', { what: 'known', negated: false }],
  ['有', { what: 'some', negated: false }],
  ['无 没有', { what: 'some', negated: true }],
  ['介于', { what: 'between' }],
].flatMap(([words, operator]) =>
  (words as string).split(' ').map((word) => [word, operator as Operator] as const),
);

const longestFirst = [...spellings].sort(([a], [b]) => b.length - a.length);

/** What ends a word: blank, bracket, sign, list comma, quote. */
export const wordBreak = /[\s()<>=≤≥≦≧≠,、;"“”「」]/;

const conjunction = /^(且|并且|或|或者)/;

/** The operator that begins at a place of the text. 有 in 有限公司 is none: such words stand alone. */
export function operatorAt(
  text: string,
  at: number,
): { readonly operator: Operator; readonly length: number } | null {
  const here = text.slice(at, at + 8);
  for (const [word, operator] of longestFirst) {
    if (!here.startsWith(word)) continue;
    const alone = operator.what === 'known' || operator.what === 'some';
    if (!alone || standsAlone(text, at + word.length)) return { operator, length: word.length };
  }
  return null;
}

/** Whether a word ends here: nothing, a break, or the next 且 or 或. */
export function standsAlone(text: string, end: number): boolean {
  const rest = text.slice(end, end + 2);
  return rest === '' || wordBreak.test(rest.charAt(0)) || conjunction.test(rest);
}

/** Words a person may be offered after the name of a field. */
export function operatorsFor({ kind, none }: FilterField): readonly string[] {
  const asks = ['未知', '已知'];
  if (kind === 'number' || kind === 'date') return ['<', '≤', '=', '≥', '>', '≠', ...asks];
  if (kind === 'choice') return ['=', '≠', ...(none ? ['有', '无'] : []), ...asks];
  return ['含', '不含', '=', '≠', ...asks];
}

interface Joint {
  readonly kind: 'and' | 'or';
  readonly length: number;
}

const joints = /^(?:(并且|且|&&?)|(或者|或|\|\|?))/;
const joiningWords = /^(?:(and|和|与)|(or))(?=[\s(]|$)/i;

/** 且 or 或 where one may stand. English words and 和 must stand alone, for names begin with them. */
export function jointAt(text: string, at: number): Joint | null {
  const here = text.slice(at, at + 4);
  const match = joints.exec(here) ?? joiningWords.exec(here);
  return match ? { kind: match[1] ? 'and' : 'or', length: match[0].length } : null;
}

/** 非, 不, not: how long the word is when one begins here, else 0. */
export function negationAt(text: string, at: number): number {
  return /^(?:不是|非|不|!|not(?=[\s(]|$))/i.exec(text.slice(at, at + 4))?.[0].length ?? 0;
}
