/**
 * What an operation answers when it will not do what was asked. It is a value, never an exception:
 * `refused` names the case for code and tests, `why` and `now` are read by people.
 */
export interface Refusal {
  readonly refused: string;
  readonly why: string;
  readonly now: string;
}

export function refuse(refused: string, why: string, now: string): Refusal {
  return { refused, why, now };
}

export function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === 'object' && answer !== null && 'refused' in answer;
}
