/** Said of a set when it is known to hold nothing. */
export const NONE = '无';

/** Several words as one value: 安全生产、消防安全, in the order of the choices; 无 is none of them. */
export function joinWords(choices: readonly string[], words: readonly string[]): string {
  const held = new Set(words);
  return choices.filter((word) => held.has(word)).join('、') || NONE;
}

/** The words of such a value. */
export function splitWords(value: string): readonly string[] {
  return value === NONE || value === '' ? [] : value.split('、');
}
