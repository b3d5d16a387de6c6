import { type FilterFault, faultAt, Unreadable } from './filter-fault';
import type { FilterField } from './filter-field';
import { type FilterTree, joined, negation } from './filter-tree';
import { jointAt } from './filter-words';
import { readQuestion } from './read-question';
import { Scanner } from './scanner';
import { unknownField } from './unknown-field';

const MOST_DEPTH = 40;
const MOST_LENGTH = 4000;
const asCondition = { what: 'condition' } as const;

/** Reads what an official typed; a fault says where reading stopped and what would be valid there. */
export function parseFilter(
  text: string,
  fields: readonly FilterField[],
): FilterTree | FilterFault {
  if (text.trim() === '') return { kind: 'everything' };
  const scanner = new Scanner(text, fields);
  try {
    if (text.length > MOST_LENGTH) {
      throw faultAt(MOST_LENGTH, text.length, '筛选条件过长。', `最多 ${MOST_LENGTH} 字。`);
    }
    const tree = readChoice(scanner, 0);
    if (!scanner.ended) {
      throw faultAt(scanner.at, scanner.at + 1, '多了一个右括号。', '请删去，或在前面补左括号。');
    }
    return tree;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { ...error.fault, place: [...text.slice(0, error.fault.from)].length + 1 };
  }
}

/** 或 binds less than 且, as everywhere. */
function readChoice(scanner: Scanner, depth: number): FilterTree {
  const parts = [readRow(scanner, depth)];
  while (takeJoint(scanner, 'or')) parts.push(readRow(scanner, depth));
  return joined('or', parts);
}

/** Conditions side by side, or after a comma, all hold: 白泉 机械 finds what has both. */
function readRow(scanner: Scanner, depth: number): FilterTree {
  const parts = [readOne(scanner, depth)];
  for (;;) {
    if (takeJoint(scanner, 'and') || scanner.match(/^[,、;]/)) {
      parts.push(readOne(scanner, depth));
    } else if (scanner.ended || isEnd(scanner)) {
      return joined('and', parts);
    } else {
      parts.push(readOne(scanner, depth));
    }
  }
}

function isEnd(scanner: Scanner): boolean {
  return (
    scanner.text.charAt(scanner.at) === ')' || jointAt(scanner.text, scanner.at)?.kind === 'or'
  );
}

function takeJoint(scanner: Scanner, kind: 'and' | 'or'): boolean {
  scanner.skipSpace();
  const joint = jointAt(scanner.text, scanner.at);
  if (joint?.kind !== kind) return false;
  scanner.at += joint.length;
  return true;
}

function readOne(scanner: Scanner, depth: number): FilterTree {
  scanner.skipSpace();
  const from = scanner.at;
  if (depth > MOST_DEPTH) {
    throw faultAt(from, from + 1, '括号和“非”套得太深。', `最多 ${MOST_DEPTH} 层。`);
  }
  if (scanner.takeNegation()) return negation(readOne(scanner, depth + 1));
  if (scanner.takes('(')) {
    const inner = readChoice(scanner, depth + 1);
    if (scanner.takes(')')) return inner;
    throw faultAt(from, from + 1, '左括号没有合上。', '请补上右括号。');
  }
  const field = scanner.takeField();
  if (field) return readQuestion(scanner, field, from);
  if (jointAt(scanner.text, from)) {
    throw faultAt(from, from + 1, '“且”“或”前面缺少条件。', '请补上，或删去。', asCondition);
  }
  if (scanner.ended) {
    throw faultAt(from, from, '后面缺少条件。', '请接着写，如 亩均税收 < 3。', asCondition);
  }
  const bare = scanner.bareHere();
  if (bare) {
    scanner.at += bare.length;
    return { kind: 'one-of', field: bare.field.key, values: [bare.value] };
  }
  const quoted = /["“「]/.test(scanner.text.charAt(from));
  const text = scanner.takeWord(asCondition).trim();
  const unknown = quoted ? null : unknownField(scanner, text, from);
  if (unknown) throw unknown;
  return { kind: 'text', text };
}
