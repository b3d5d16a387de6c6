import { NO_DATA, noData, type Scale } from './scale';

/** A class, and the words in a record that mean it; without `words` the label itself is the word. */
export interface WordClass {
  readonly key: string;
  readonly label: string;
  /** Parts of words: 国有出让 and 出让 both hold 出让. The first class that fits has it. */
  readonly words?: readonly string[];
}

/** Fixed classes of words. With `other`, what fits none of them is 其他; without, it is 无数据. */
export function wordClasses(
  main: readonly WordClass[],
  other = false,
): Pick<Scale, 'classes' | 'classOf' | 'format'> {
  const classes = [noData, ...main.map(({ key, label }) => ({ key, label }))];
  if (other) classes.push({ key: 'other', label: '其他' });
  // The same few words stand in all records.
  const known = new Map<string, number>();
  const find = (word: string) => {
    const at = main.findIndex(({ label, words }) =>
      words ? words.some((part) => word.includes(part)) : word === label,
    );
    return at >= 0 ? at + 1 : other ? main.length + 1 : 0;
  };
  return {
    classes,
    classOf: (value) => {
      if (typeof value !== 'string' || value === '') return 0;
      const before = known.get(value);
      if (before !== undefined) return before;
      const index = find(value);
      // Free text has no end; what is kept has.
      if (known.size < 1000) known.set(value, index);
      return index;
    },
    format: (value) => (typeof value === 'string' && value !== '' ? value : NO_DATA),
  };
}
