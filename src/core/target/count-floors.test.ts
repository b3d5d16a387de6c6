import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aCredit } from '../../../tests/builders/credits';
import { floorIncreases } from './count-floors';

const floors = (event: string, weight: number, floorM2: number) => ({
  credit: aCredit('c-1', { event, floorM2, amount: null }),
  weight,
});

it.each([
  ['two floors by one event add up', [floors('a', 0.5, 100), floors('a', 0.5, 50)], [0.5, 0.5]],
  [
    'a heavier event adds what it weighs more',
    [floors('a', 0.5, 100), floors('b', 1, 100)],
    [0.5, 0.5],
  ],
  ['it reaches counted floors first', [floors('a', 0.5, 100), floors('b', 1, 40)], [0.5, 0.5]],
  ['what goes beyond counts whole', [floors('a', 0.5, 100), floors('b', 1, 200)], [0.5, 0.75]],
  [
    'a lighter one adds nothing where it reaches no farther',
    [floors('b', 1, 100), floors('a', 0.5, 80)],
    [1, 0],
  ],
])('%s', (_what, credits, expected) => {
  expect(floorIncreases(credits)).toEqual(expected);
});

it('never counts more floors than there are events for', () => {
  const one = fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 500 }));
  const weights = { a: 0.25, b: 0.5, c: 1 };
  fc.assert(
    fc.property(fc.array(one, { maxLength: 8 }), (told) => {
      const credits = told.map(([event, m2]) => floors(event, weights[event], m2));
      const counted = floorIncreases(credits).reduce(
        (sum, share, i) => sum + share * (told[i]?.[1] ?? 0),
        0,
      );
      expect(counted).toBeLessThanOrEqual(
        told.reduce((sum, [event, m2]) => sum + weights[event] * m2, 0) + 1e-9,
      );
    }),
  );
});
