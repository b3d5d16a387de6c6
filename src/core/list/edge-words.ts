import { formatNumber } from '../quantity';
import type { ListEdge } from './list-edge';

const signs: Readonly<Record<string, string>> = {
  '<': '低于',
  '<=': '不高于',
  '>=': '不低于',
  '>': '高于',
  '=': '等于',
};

/** 亩均税收低于 3 万元/亩（2020 年数据）. */
export function edgeWords({ label, operator, value, unit, dataYear, scope }: ListEdge): string {
  const figure = formatNumber(value, Number.isInteger(value) ? 0 : 2);
  const year = dataYear === null ? '' : `（${dataYear} 年数据）`;
  const place = scope ? `${scope}内` : '';
  return `${place}${label}${signs[operator] ?? operator} ${figure} ${unit}${year}`;
}
