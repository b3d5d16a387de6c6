import { faultAt, type Unreadable } from './filter-fault';
import { operatorAt } from './filter-words';
import type { Scanner } from './scanner';

const sign = /^([<>=≤≥≦≧≠]|!=)/;
const MOST_NAMED = 3;

/** A word that is compared but is no field: 税收 < 3, 税收低于3. Null when it is a word to look for. */
export function unknownField(scanner: Scanner, word: string, from: number): Unreadable | null {
  scanner.skipSpace();
  const name = comparedIn(word) ?? (isCompared(scanner.text, scanner.at) ? word : null);
  if (name === null) return null;
  const to = name === word ? scanner.at : from + name.length;
  const alike = fieldsAlike(scanner, name);
  const asCondition = { what: 'condition' } as const;
  return alike.length > 0
    ? faultAt(from, to, `没有“${name}”这一项。`, `可用 ${alike.join('、')}。`, asCondition)
    : faultAt(from, to, `没有名为“${name}”的字段。`, '请从提示中选一个。', asCondition);
}

function fieldsAlike({ fields }: Scanner, name: string): string[] {
  return fields
    .map(({ names }) => names[0] ?? '')
    .filter((own) => own.includes(name) && !/^\d/.test(own))
    .slice(0, MOST_NAMED);
}

function isCompared(text: string, at: number): boolean {
  return sign.test(text.slice(at)) || ordersFigure(text, at);
}

/** 低于3 within a word; 是3 and 为3 are too common in names. */
function comparedIn(word: string): string | null {
  for (let at = 1; at < word.length; at++) {
    if (ordersFigure(word, at)) return word.slice(0, at);
  }
  return null;
}

function ordersFigure(text: string, at: number): boolean {
  const found = operatorAt(text, at);
  if (found?.operator.what !== 'compare' || found.operator.sign === '=') return false;
  return /^\s*-?\d/.test(text.slice(at + found.length));
}
