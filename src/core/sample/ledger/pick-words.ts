import { type FactKey, factCatalog } from '../../rules/fact-catalog';
import { joinWords } from '../../word-set';
import type { Draw } from '../draw';

/** The words of one fact, dealt out in turn so that a district has them all. */
export interface WordDealer {
  /** One to `most` words, as a fact holds them. */
  several(most: number, draw: Draw): string;
}

export function dealWords(fact: FactKey): WordDealer {
  const words = factCatalog[fact].words ?? [];
  let dealt = 0;
  const one = () => words[dealt++ % words.length] ?? '';
  return {
    several: (most, draw) => {
      const first = one();
      const others = Array.from({ length: draw.whole(0, most - 1) }, () => {
        return words[draw.whole(0, words.length - 1)] ?? first;
      });
      return joinWords(words, [first, ...others]);
    },
  };
}
