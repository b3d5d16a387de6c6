import { UNKNOWN } from '../../core/quantity';
import { changeUnit, figureWithUnit } from '../../core/target/figure-words';
import type { Light } from '../../core/target/light';
import type { TargetKind } from '../../core/target/target-kind';

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

/** A target of one year is named with it; where its name begins with 年度 that word is not said twice. */
export function nameOfYear(name: string, year: number | null): string {
  if (year === null) return name;
  return name.startsWith('年度') ? `${year} ${name}` : `${year} 年 ${name}`;
}

/** +12.30 亩, −2 家, 持平. */
export function changeWords(value: number | null, unit: string): string {
  if (value === null) return UNKNOWN;
  if (value === 0) return '持平';
  return `${value > 0 ? '+' : '−'}${figureWithUnit(Math.abs(value), changeUnit(unit))}`;
}
