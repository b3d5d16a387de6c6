import type { FactKey } from './fact-catalog';

/** The day that years are counted from; other facts are said under their own key. */
export const dayCounted: Readonly<Partial<Record<FactKey, string>>> = {
  yearsSinceSupply: 'landSuppliedOn',
  yearsSinceParkEntry: 'parkEnteredOn',
};
