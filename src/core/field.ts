import type { FactValue } from './fact';
import { type Refusal, refuse } from './refusal';
import { joinWords, NONE, splitWords } from './word-set';

/** The definition of a field: storage, validation, forms, table columns and search all read it. */
export interface Field {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  /** A `set` holds any of the choices at once: 安全生产、消防安全, or 无. */
  readonly kind: 'number' | 'text' | 'choice' | 'set' | 'date';
  readonly period: 'none' | 'year' | 'month';
  readonly decimals?: number;
  readonly min?: number;
  readonly max?: number;
  readonly choices?: readonly string[];
  /** A date that may lie after the day it was said: what was agreed, not what was done. */
  readonly ahead?: boolean;
  /** How the figure is meant; shown beside the input. */
  readonly note?: string;
}

const periodShape = {
  none: /^$/,
  year: /^(19|20)\d{2}$/,
  month: /^(19|20)\d{2}-(0[1-9]|1[0-2])$/,
} as const;

/** Says why a value cannot stand in a field, or null when it can. Unknown (null) always can. */
export function checkValue(field: Field, value: FactValue): Refusal | null {
  if (value === null) return null;
  if (field.kind === 'number') return checkNumber(field, value);
  if (typeof value !== 'string') return notInKind(field, '应为文字');
  if (value.length > 500) return notInKind(field, '超过 500 字');
  if (field.kind === 'date' && !isDay(value)) return notInKind(field, '不是有效日期');
  if (field.kind === 'choice' && !field.choices?.includes(value)) {
    return notInKind(field, `“${value}”不在可选项中`);
  }
  return field.kind === 'set' ? checkSet(field, value) : null;
}

/** Says why a period does not fit a field, or null. */
export function checkPeriod(field: Field, period: string | undefined): Refusal | null {
  if (period !== '' && periodShape[field.period].test(period ?? '')) return null;
  const now = { none: '去掉期间', year: '填写四位年份，如 2021', month: '填写年月，如 2021-07' };
  return refuse(
    'bad-period',
    `${field.label}的期间“${period ?? ''}”不符。`,
    `请${now[field.period]}。`,
  );
}

/** True for a day that exists, written 2021-07-31. */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1900 || year > 2100) return false;
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function checkNumber(field: Field, value: FactValue): Refusal | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return notInKind(field, '应为数字');
  if (field.min !== undefined && value < field.min)
    return notInKind(field, `不能小于 ${field.min}`);
  if (field.max !== undefined && value > field.max)
    return notInKind(field, `不能大于 ${field.max}`);
  return null;
}

/** One set has one spelling, so that two records that say the same hold the same. */
function checkSet(field: Field, value: string): Refusal | null {
  const { choices = [] } = field;
  const words = splitWords(value);
  const strange = words.find((word) => !choices.includes(word));
  if (value === '') return notInKind(field, `没有内容，一项也没有的应为“${NONE}”`);
  if (strange !== undefined) return notInKind(field, `“${strange}”不在可选项中`);
  if (new Set(words).size < words.length) return notInKind(field, '有重复的项');
  const written = joinWords(choices, words);
  return value === written ? null : notInKind(field, `应按次序写为“${written}”`);
}

function notInKind(field: Field, what: string): Refusal {
  const unit = field.unit ? `（${field.unit}）` : '';
  return refuse(
    'bad-value',
    `${field.label}${unit}${what}。`,
    '请改正后再保存；确实查不到的请勾选“未知”。',
  );
}
