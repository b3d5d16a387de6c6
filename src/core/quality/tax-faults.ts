import type { Fact } from '../fact';
import type { Fault } from './finding-draft';

/**
 * A firm whose newest tax is older than the year the chosen program judges by, or that has none: its verdict is 待核实
 * for want of it. A firm with newer figures only was founded since, and nothing is wrong with that.
 */
export function taxFaults(facts: readonly Fact[], dataYear: number | null): Fault[] {
  if (dataYear === null) return [];
  let newest = 0;
  for (const { field, value, period } of facts) {
    if (field === 'taxWan' && typeof value === 'number') newest = Math.max(newest, Number(period));
  }
  if (newest >= dataYear) return [];
  const known = newest > 0 ? `现有最近为 ${newest} 年` : '各年均无';
  const why = `缺少 ${dataYear} 年税收（${known}）。所选方案按该年数据判定，该企业将为待核实。`;
  return [{ rule: 'tax.stale', severity: 'notice', place: null, why }];
}
