import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { exactly, exactSum } from './exact-sum';

it.each([
  [[0.1, 0.2], '0.3'],
  [[18, 6, 12, 0.5, 4.2, 3, 1.8, 0.3, 0.3, 0.3, 1.8, 1.8], '50'],
  [[], '0'],
  [[5, -7.5], '-2.5'],
  [[1e21, 1], '1000000000000000000001'],
  [[1e-7, 2e-7], '0.0000003'],
])('adds %j to %s', (values, sum) => {
  expect(exactSum(values)).toBe(sum);
});

it('does not depend on the order, and adds hundredths as whole numbers do', () => {
  const cents = fc.array(fc.integer({ min: -1e6, max: 1e6 }), { maxLength: 30 });
  fc.assert(
    fc.property(cents, (values) => {
      const figures = values.map((value) => value / 100);
      const whole = values.reduce((a, b) => a + b, 0);
      expect(exactSum(figures)).toBe(exactly(whole / 100));
      expect(exactSum(figures.toReversed())).toBe(exactSum(figures));
    }),
  );
});
