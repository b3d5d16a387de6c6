import { formatNumber } from '../quantity';
import { figureOf, plainUnit, rateWords } from '../target/figure-words';
import type { BulletinCell, TotalCell, TotalFormula } from './bulletin';

/** What a printed table has where no task was given, and where there is nothing to say. */
export const DASH = '—';

export function words(text: string): BulletinCell {
  return { text, value: null, unit: '' };
}

export function amount(value: number | null, unit: string): BulletinCell {
  return { text: figureOf(value, unit), value, unit: plainUnit(unit) };
}

/** A dash where nothing was asked. */
export function task(value: number | null, unit: string): BulletinCell {
  return value === null ? words(DASH) : amount(value, unit);
}

/** A change: a sign on both sides of nothing. */
export function change(value: number | null, unit: string): BulletinCell {
  const text = figureOf(value, unit);
  return { text: value !== null && value > 0 ? `+${text}` : text, value, unit: plainUnit(unit) };
}

export function rate(value: number | null): BulletinCell {
  return value === null ? words(DASH) : { text: rateWords(value), value, unit: '%' };
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
