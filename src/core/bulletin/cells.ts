import { formatNumber, formatRate } from '../quantity';
import type { Light } from '../target/light';
import type { BulletinCell, TotalCell, TotalFormula } from './bulletin';

/** What a printed table has where no task was given, and where there is nothing to say. */
export const DASH = '—';

export const lightNames: Readonly<Record<Light, string>> = {
  done: '完成',
  green: '绿灯',
  yellow: '黄灯',
  red: '红灯',
  none: '不评灯',
};

/** 家/年 is counted in 家. */
export function plainUnit(unit: string): string {
  return unit.replace(/\/年$/, '');
}

/** Land to 2 decimals; what is counted in whole numbers as such. */
export function amountText(value: number | null, unit: string): string {
  const whole = value === null || Number.isInteger(value);
  return formatNumber(value, plainUnit(unit) === '亩' || !whole ? 2 : 0);
}

export function amountWithUnit(value: number | null, unit: string): string {
  const text = amountText(value, unit);
  return value === null ? text : `${text}${/^[A-Za-z%]/.test(unit) ? '' : ' '}${plainUnit(unit)}`;
}

/** A rate never reads 100 % before all is done. */
export function rateText(rate: number | null): string {
  if (rate !== null && rate < 1 && rate > 0.99) return '99%';
  return formatRate(rate);
}

export function words(text: string): BulletinCell {
  return { text, value: null, unit: '' };
}

export function amount(value: number | null, unit: string): BulletinCell {
  return { text: amountText(value, unit), value, unit: plainUnit(unit) };
}

/** A dash where nothing was asked. */
export function task(value: number | null, unit: string): BulletinCell {
  return value === null ? words(DASH) : amount(value, unit);
}

/** A change: a sign on both sides of nothing. */
export function change(value: number | null, unit: string): BulletinCell {
  const text = amountText(value, unit);
  return { text: value !== null && value > 0 ? `+${text}` : text, value, unit: plainUnit(unit) };
}

export function rate(value: number | null): BulletinCell {
  return value === null ? words(DASH) : { text: rateText(value), value, unit: '%' };
}

/** Points against schedule; ahead is above nothing, as tables of progress have it. */
export function points(lag: number | null): BulletinCell {
  if (lag === null) return words(DASH);
  const value = lag === 0 ? 0 : -lag;
  const text = formatNumber(value, 1);
  return { text: value > 0 ? `+${text}` : text, value, unit: '个百分点' };
}

export function place(value: number | null): BulletinCell {
  return value === null ? words(DASH) : { text: String(value), value, unit: '名' };
}

export function withFormula(cell: BulletinCell, formula: TotalFormula | null): TotalCell {
  return formula ? { ...cell, formula } : cell;
}

/** 2021年7月31日 */
export function dayInWords(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
