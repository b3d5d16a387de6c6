import { expect, test } from 'vitest';
import { totalsOf } from './unit-totals';

test('A5 sums of no land are none of the land read since: not yet known is not 0', () => {
  const totals = [{ unitId: null, count: 3, m2: 10, unmeasured: 0 }];
  expect(totalsOf(totals, 3)).toBe(totals);
  expect(totalsOf([], 3)).toBeNull();
  expect(totalsOf([], 0)).toEqual([]);
  expect(totalsOf(null, 0)).toBeNull();
});
