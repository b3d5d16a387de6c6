import type { Enterprise } from '../enterprise/enterprise';

/** The data years there are, newest last: a year of which only unknowns are said is none. */
export function yearsOf(enterprises: Iterable<Enterprise>): readonly string[] {
  const years = new Set<string>();
  let last = '';
  for (const { facts } of enterprises) {
    for (const { period, value } of facts) {
      if (period === undefined || period === last || period.length !== 4 || value === null)
        continue;
      years.add(period);
      last = period;
    }
  }
  return [...years].sort();
}
