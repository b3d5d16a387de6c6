import { formatNumber } from '../../core/quantity';
import {
  factCatalog,
  isFactKey,
  isStatedMetric,
  statedMetrics,
} from '../../core/rules/fact-catalog';

/** A figure as a document prints it: thousands separated, no decimals that are not there. */
export function printed(value: number): string {
  const decimals = String(value).split('.')[1]?.length ?? 0;
  return formatNumber(value, decimals);
}

/** 400 亩, 100%: the percent sign stands at the figure. */
export function withUnit(value: string, unit: string): string {
  if (unit === '') return value;
  return unit.startsWith('%') ? `${value}${unit}` : `${value} ${unit}`;
}

export function metricLabel(metric: string): string {
  if (isFactKey(metric)) return factCatalog[metric].label;
  return isStatedMetric(metric) ? statedMetrics[metric] : metric;
}
