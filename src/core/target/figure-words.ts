import { formatNumber, formatRate, UNKNOWN } from '../quantity';
import type { Light } from './light';

/** How screen, paper and reasons write figures and lights: one place, so that they never read differently. */
export const lightWords: Readonly<Record<Light, string>> = {
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

/** What a change is counted in: of a share it is points, not per cent of itself. */
export function changeUnit(unit: string): string {
  const plain = plainUnit(unit);
  return plain === '%' ? '个百分点' : plain;
}

/** The figure alone; land to 2 decimals, what is counted in whole numbers as such. */
export function figureOf(value: number | null, unit: string): string {
  const whole = value === null || Number.isInteger(value);
  return formatNumber(value, plainUnit(unit) === '亩' || !whole ? 2 : 0);
}

/** 12.30 亩, 5 家, 1.30%. */
export function figureWithUnit(value: number | null, unit: string): string {
  const text = figureOf(value, unit);
  const said = plainUnit(unit);
  if (text === UNKNOWN || said === '') return text;
  return said.startsWith('%') ? `${text}${said}` : `${text} ${said}`;
}

/** A rate never reads 100 % before all is done. */
export function rateWords(rate: number | null): string {
  if (rate !== null && rate < 1 && rate > 0.99) return '99%';
  return formatRate(rate);
}
