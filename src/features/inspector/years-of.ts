import type { Fact } from '../../core/fact';

/** The years somebody said something about, newest first; the last full year where nobody did. */
export function yearsOf(facts: readonly Fact[], thisYear: number): string[] {
  const years = new Set<string>();
  for (const { period } of facts) if (period) years.add(period.slice(0, 4));
  if (years.size === 0) years.add(String(thisYear - 1));
  return [...years].sort().reverse();
}
