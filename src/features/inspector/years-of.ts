import type { Fact } from '../../core/fact';

/** The years somebody said something about or wants to, newest first; else the last full year. */
export function yearsOf(
  facts: readonly Fact[],
  thisYear: number,
  added: readonly string[],
): string[] {
  const years = new Set<string>(added);
  for (const { period } of facts) if (period) years.add(period.slice(0, 4));
  if (years.size === 0) years.add(String(thisYear - 1));
  return [...years].sort().reverse();
}
