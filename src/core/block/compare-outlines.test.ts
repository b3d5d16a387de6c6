import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anOutline, squareAt } from '../../../tests/builders/blocks';
import { compareOutlines } from './compare-outlines';

const square = fc
  .tuple(fc.nat(80), fc.nat(80), fc.integer({ min: 10, max: 60 }))
  .map(([x, y, size]) =>
    anOutline({ polygons: squareAt(122 + x / 10_000, 30 + y / 10_000, size / 10_000) }),
  );

it('what was there, what came and what went make what is there now', () => {
  fc.assert(
    fc.property(square, square, (before, after) => {
      const told = compareOutlines(before, after);
      const balance = told.beforeM2 + told.addedM2 - told.removedM2;
      expect(Math.abs(balance - told.afterM2)).toBeLessThan(1);
      const back = compareOutlines(after, before);
      expect(back.addedM2).toBeCloseTo(told.removedM2, 6);
      expect(back.removedM2).toBeCloseTo(told.addedM2, 6);
    }),
  );
});

it('tells no difference of a line that did not move', () => {
  const same = compareOutlines(anOutline(), anOutline({ validFrom: '2022-06-01' }));
  expect([same.addedM2, same.removedM2, same.added.polygons.length]).toEqual([0, 0, 0]);
});
