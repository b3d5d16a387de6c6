import fc from 'fast-check';
import { expect, it } from 'vitest';
import { joinWords, NONE, splitWords } from './word-set';

const choices = ['安全生产', '消防安全', '违法用地'];

it('writes words in the order of the choices, and 无 for none of them', () => {
  expect(joinWords(choices, ['违法用地', '安全生产'])).toBe('安全生产、违法用地');
  expect(joinWords(choices, [])).toBe(NONE);
  expect(splitWords(NONE)).toEqual([]);
  expect(splitWords('')).toEqual([]);
});

it('reads back the words that were written', () => {
  fc.assert(
    fc.property(fc.subarray(choices), (words) => {
      expect(splitWords(joinWords(choices, words))).toEqual(words);
    }),
  );
});
