import { NO, UNKNOWN_ANSWER, YES } from '../rules/condition';
import type { Ties } from '../rules/firms-on-land';
import { LISTED, UNDETERMINED } from './verdict';

/** Whether subjects stand on a list: 豁免 does not, of 待核实 nobody can tell. */
export function answersOfListing(listing: Uint8Array): Uint8Array {
  const answers = new Uint8Array(listing.length);
  for (let row = 0; row < answers.length; row++) {
    const one = listing[row];
    answers[row] = one === LISTED ? YES : one === UNDETERMINED ? UNKNOWN_ANSWER : NO;
  }
  return answers;
}

/**
 * The same asked of those that are tied to them: land is meant when any firm on it is. `tied` holds the other's rows,
 * those of row n from `from[n]` up to `from[n + 1]`.
 */
export function answersThrough(answers: Uint8Array, { from, tied }: Ties): Uint8Array {
  const through = new Uint8Array(from.length - 1);
  for (let row = 0; row < through.length; row++) {
    let answer: number = NO;
    for (let at = from[row] as number; at < (from[row + 1] as number); at++) {
      const one = answers[tied[at] as number];
      if (one === YES) answer = YES;
      else if (one === UNKNOWN_ANSWER && answer === NO) answer = UNKNOWN_ANSWER;
    }
    through[row] = answer;
  }
  return through;
}
