import { formatNumber, roundTo } from '../quantity';
import type { PlainValue } from '../rules/ask-column';
import type { Operator } from '../rules/condition';

/** How documents say it; 以下 and 以上 are said with what they include. */
const operatorWords: Readonly<Record<Operator, string>> = {
  '<': '低于',
  '<=': '不高于（含本数）',
  '=': '为',
  '>=': '不低于（含本数）',
  '>': '高于',
  in: '属于',
  has: '含有',
  contains: '写有',
};

export function wordsOfOperator(is: Operator): string {
  return operatorWords[is];
}

/** 3, 工业、服务业, “集体”. */
export function wordsOfEdge(is: Operator, value: PlainValue): string {
  if (typeof value === 'number') return String(value);
  const words = typeof value === 'string' ? [value] : value;
  return is === 'contains' ? words.map((word) => `“${word}”`).join('或') : words.join('、');
}

export function wordsOfQuestion(
  label: string,
  dataYear: number | null,
  is: Operator,
  edge: string,
  unit: string,
): string {
  const year = dataYear === null ? '' : `（${dataYear} 年）`;
  const figure = /^[-\d]/.test(edge);
  const [sign = '', included = ''] = wordsOfOperator(is).split(/(?=（)/);
  const end = figure && unit !== '' ? ` ${unit}${included}` : included;
  return `${label}${year}${sign}${figure ? ' ' : ''}${edge}${end}`;
}

/** Two decimals, and as many more as it takes to tell a figure from the edge beside it: 2.996 is not 3.00. */
export function formatBeside(value: number, edge: number | null): string {
  let decimals = Number.isInteger(value) && edge !== null && Number.isInteger(edge) ? 0 : 2;
  while (edge !== null && value !== edge && decimals < 9 && roundTo(value, decimals) === edge) {
    decimals += 1;
  }
  return formatNumber(value, decimals);
}
