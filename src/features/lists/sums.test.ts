import { expect, it } from 'vitest';
import { sumsOf } from './sums';

it('adds up land that is known, and counts apart what is not', () => {
  const areasM2 = Float64Array.of(100, Number.NaN, 0, 50);
  expect(sumsOf({ areasM2 }, [0, 1, 2])).toEqual({ count: 3, areaM2: 100, withoutArea: 1 });
  expect(sumsOf({ areasM2 }, [])).toEqual({ count: 0, areaM2: 0, withoutArea: 0 });
});
