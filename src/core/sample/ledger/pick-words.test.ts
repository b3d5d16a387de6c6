import { expect, it } from 'vitest';
import { factCatalog } from '../../rules/fact-catalog';
import { splitWords } from '../../word-set';
import { drawFrom } from '../draw';
import { seededRandom } from '../seeded-random';
import { dealWords } from './pick-words';

it('deals every word within one round, in the order of the catalogue', () => {
  const words = factCatalog.problems.words ?? [];
  const dealer = dealWords('problems');
  const draw = drawFrom(seededRandom(1));
  const dealt = words.map(() => splitWords(dealer.several(3, draw)));
  expect(new Set(dealt.flat())).toEqual(new Set(words));
  for (const one of dealt) {
    expect(one.length).toBeLessThanOrEqual(3);
    expect(words.filter((word) => one.includes(word))).toEqual(one);
  }
});
