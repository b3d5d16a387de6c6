import { NO, UNKNOWN_ANSWER, YES } from './condition';

/** 且, row by row, into the first: no as soon as one is no, unknown where the rest is not all yes. */
export function andInto(answers: Uint8Array, others: Uint8Array): void {
  for (let row = 0; row < answers.length; row++) {
    const [a, b] = [answers[row] as number, others[row] as number];
    answers[row] = a === NO || b === NO ? NO : a === YES && b === YES ? YES : UNKNOWN_ANSWER;
  }
}

/** 或, row by row, into the first. */
export function orInto(answers: Uint8Array, others: Uint8Array): void {
  for (let row = 0; row < answers.length; row++) {
    const [a, b] = [answers[row] as number, others[row] as number];
    answers[row] = a === YES || b === YES ? YES : a === NO && b === NO ? NO : UNKNOWN_ANSWER;
  }
}

/** 非; what is unknown stays so. */
export function turnRound(answers: Uint8Array): void {
  for (let row = 0; row < answers.length; row++) {
    const answer = answers[row] as number;
    answers[row] = answer === YES ? NO : answer === NO ? YES : UNKNOWN_ANSWER;
  }
}

/** Where a place decides which of two answers holds; where nobody knows the place, what both say alike. */
export function chooseBy(place: Uint8Array, inside: Uint8Array, outside: Uint8Array): Uint8Array {
  const answers = new Uint8Array(place.length);
  for (let row = 0; row < answers.length; row++) {
    const [a, b] = [inside[row] as number, outside[row] as number];
    answers[row] = place[row] === YES ? a : place[row] === NO ? b : a === b ? a : UNKNOWN_ANSWER;
  }
  return answers;
}
