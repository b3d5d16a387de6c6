import { expect, it } from 'vitest';
import { aUse } from '../../../tests/builders/land-tables';
import { indexInSteps, indexOf, positionsOf } from './occupancy-index';

const table = () =>
  new Map(
    Array.from({ length: 20_000 }, (_, n) => {
      const use = aUse(`parcel-${n % 7000}`, `firm-${n % 9000}`, '租赁');
      return [`use-${n}`, use] as const;
    }),
  );

it('is built in pieces, and the same as at once', () => {
  const uses = table();
  const steps = indexInSteps(uses);
  let breaths = 0;
  let step = steps.next();
  while (!step.done) {
    breaths += 1;
    step = steps.next();
  }
  expect(breaths).toBeGreaterThan(10);
  expect(indexOf(uses)).toBe(step.value);
  const again = indexOf(new Map(uses));
  expect(again).toEqual(step.value);
  expect(positionsOf(again.parcels, 'parcel-1')).toEqual([1, 7001, 14_001]);
});
