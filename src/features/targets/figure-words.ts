import { formatNumber, formatRate, UNKNOWN } from '../../core/quantity';
import type { Light } from '../../core/target/light';
import type { TargetKind } from '../../core/target/target-kind';

export const lightWords: Readonly<Record<Light, string>> = {
  done: '完成',
  green: '绿灯',
  yellow: '黄灯',
  red: '红灯',
  none: '不评灯',
};

/** Lights have a shape of their own, for whoever cannot tell the colours. */
export const lightSigns: Readonly<Record<Light, string>> = {
  done: '✓',
  green: '●',
  yellow: '◆',
  red: '▲',
  none: '○',
};

export const kindWords: Readonly<Record<TargetKind, string>> = {
  credits: '逐笔认定',
  computed: '数据推算',
  reported: '填报',
  words: '文字',
};

/** 家/年 is counted in 家. */
export function plainUnit(unit: string): string {
  return unit.replace(/\/年$/, '');
}

/** The figure alone; land to 2 decimals, what is counted in whole numbers as such. */
export function figureOf(value: number | null, unit: string): string {
  const whole = value === null || Number.isInteger(value);
  return formatNumber(value, unit === '亩' || !whole ? 2 : 0);
}

export function figureWithUnit(value: number | null, unit: string): string {
  const text = figureOf(value, unit);
  return text === UNKNOWN ? text : `${text} ${plainUnit(unit)}`.trim();
}

/** +12.30 亩, −2 家, 持平. */
export function changeWords(value: number | null, unit: string): string {
  if (value === null) return UNKNOWN;
  if (value === 0) return '持平';
  return `${value > 0 ? '+' : '−'}${figureWithUnit(Math.abs(value), unit)}`;
}

/** A rate never reads 100 % before all is done. */
export function rateWords(rate: number | null): string {
  if (rate !== null && rate < 1 && rate > 0.99) return '99%';
  return formatRate(rate);
}
