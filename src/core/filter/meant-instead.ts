import { bareWords } from './bare-value';
import { isFilterFault } from './filter-fault';
import type { FilterField } from './filter-field';
import type { FilterTree } from './filter-tree';
import { parseFilter } from './parse-filter';
import { printFilter } from './print-filter';

/** What a filter of bare words that found nothing may have meant. */
export interface MeantInstead {
  /** The text of a filter, or of the beginning of one. */
  readonly text: string;
  /** A comparison has to follow. */
  readonly unfinished: boolean;
}

const MOST_MEANT = 4;

/** 税收 may mean 亩均税收, and 认定 已认定闲置. Only for a single word: of several, one cannot tell which is wrong. */
export function meantInstead(text: string, fields: readonly FilterField[]): MeantInstead[] {
  const tree = parseFilter(text, fields);
  if (isFilterFault(tree) || tree.kind !== 'text') return [];
  const values = fields.flatMap((field): FilterTree[] =>
    bareWords(field)
      .filter(([word, value]) => word === value && word.includes(tree.text))
      .map(([, value]) => ({ kind: 'one-of', field: field.key, values: [value] })),
  );
  const names = fields.flatMap(({ names: own }) => {
    const [first = ''] = own;
    return own.some((name) => name.includes(tree.text) && !/^\d/.test(name)) ? [first] : [];
  });
  return [
    ...names.map((name) => ({ text: `${name} `, unfinished: true })),
    ...values.map((value) => ({ text: printFilter(value, fields), unfinished: false })),
  ].slice(0, MOST_MEANT);
}
