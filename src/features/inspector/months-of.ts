import { type Fact, findFact } from '../../core/fact';
import type { Field } from '../../core/field';
import { formatValue } from '../../core/format-value';
import { sumOf } from '../../core/quantity';

/** 2023-01 … 2023-12. */
export function monthsOf(year: string): string[] {
  return Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`);
}

/** The years of which some month was stated, newest first. */
export function yearsWithMonths(facts: readonly Fact[], field: string): string[] {
  const years = new Set<string>();
  for (const fact of facts)
    if (fact.field === field && fact.period) years.add(fact.period.slice(0, 4));
  return [...years].sort().reverse();
}

/** 12 个月合计 120.00 万元, or of how many months it is when some are not known. */
export function monthSum(facts: readonly Fact[], field: Field, year: string): string {
  const known = monthsOf(year).flatMap((month) => {
    const value = findFact(facts, field.key, month)?.value;
    return typeof value === 'number' ? [value] : [];
  });
  if (known.length === 0) return '各月均未知';
  const sum = formatValue(field, sumOf(known));
  const rest = 12 - known.length;
  return `${known.length} 个月合计 ${sum}${rest > 0 ? `，${rest} 个月未知，不计` : ''}`;
}
