import { NO, type Operator, UNKNOWN_ANSWER, YES } from './condition';
import {
  ABSENT,
  type FactColumn,
  type NumberColumn,
  type SetColumn,
  type WordColumn,
} from './subjects';

/** A value with its parameter put in. */
export type PlainValue = number | string | readonly string[];

/** Puts one question to a whole column. What the kind of fact cannot be asked is unknown for everybody. */
export function askColumn(column: FactColumn, is: Operator, value: PlainValue): Uint8Array {
  switch (column.kind) {
    case 'number':
      return typeof value === 'number' ? askNumbers(column, is, value) : unanswered(column.values);
    case 'word':
      return typeof value === 'number' ? unanswered(column.codes) : askWords(column, is, value);
    case 'set':
      return typeof value === 'number' || is !== 'has'
        ? unanswered(column.bits)
        : askSets(column, value);
  }
}

/** The sign is outside the loop: one pass over numbers for each. */
function askNumbers({ values }: NumberColumn, is: Operator, edge: number): Uint8Array {
  const answers = new Uint8Array(values.length);
  const test = tests[is];
  if (!test) return answers.fill(UNKNOWN_ANSWER);
  test(values, edge, answers);
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) answers[row] = UNKNOWN_ANSWER;
    else if (value === ABSENT) answers[row] = NO;
  }
  return answers;
}

type Test = (values: Float64Array, edge: number, answers: Uint8Array) => void;

const tests: Readonly<Partial<Record<Operator, Test>>> = {
  '<': (values, edge, answers) => {
    for (let row = 0; row < values.length; row++) {
      if ((values[row] as number) < edge) answers[row] = YES;
    }
  },
  '<=': (values, edge, answers) => {
    for (let row = 0; row < values.length; row++) {
      if ((values[row] as number) <= edge) answers[row] = YES;
    }
  },
  '=': (values, edge, answers) => {
    for (let row = 0; row < values.length; row++) if (values[row] === edge) answers[row] = YES;
  },
  '>=': (values, edge, answers) => {
    for (let row = 0; row < values.length; row++) {
      if ((values[row] as number) >= edge) answers[row] = YES;
    }
  },
  '>': (values, edge, answers) => {
    for (let row = 0; row < values.length; row++) {
      if ((values[row] as number) > edge) answers[row] = YES;
    }
  },
};

/** Each word is asked once; the rows look their answer up by code. */
function askWords({ codes, words }: WordColumn, is: Operator, value: string | readonly string[]) {
  const wanted = typeof value === 'string' ? [value] : value;
  if (is !== '=' && is !== 'in' && is !== 'contains') return unanswered(codes);
  const byCode = new Uint8Array(words.length + 2);
  byCode[0] = UNKNOWN_ANSWER;
  words.forEach((word, at) => {
    const yes =
      is === 'contains' ? wanted.some((part) => word.includes(part)) : wanted.includes(word);
    byCode[at + 2] = yes ? YES : NO;
  });
  const answers = new Uint8Array(codes.length);
  for (let row = 0; row < codes.length; row++) {
    answers[row] = byCode[codes[row] as number] as number;
  }
  return answers;
}

function askSets({ bits, known, members }: SetColumn, value: string | readonly string[]) {
  const wanted = typeof value === 'string' ? [value] : value;
  let mask = 0;
  members.forEach((member, bit) => {
    if (wanted.includes(member)) mask |= 1 << bit;
  });
  const answers = new Uint8Array(bits.length);
  for (let row = 0; row < bits.length; row++) {
    answers[row] = !known[row] ? UNKNOWN_ANSWER : ((bits[row] as number) & mask) !== 0 ? YES : NO;
  }
  return answers;
}

function unanswered({ length }: { readonly length: number }): Uint8Array {
  return new Uint8Array(length).fill(UNKNOWN_ANSWER);
}
