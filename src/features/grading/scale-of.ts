import { type Fact, findFact } from '../../core/fact';
import type { SchemeGroup } from '../../core/scheme/scheme';

/** The group of a firm by the list of the year, where no scheme has told it. */
export function scaleOf(facts: readonly Fact[], year: string): SchemeGroup['scale'] | null {
  const value = findFact(facts, 'scale', year)?.value;
  return value === '规上' || value === '规下' ? value : null;
}
