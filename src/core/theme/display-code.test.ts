import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  classOfCode,
  displayCode,
  type Hatch,
  hatchOfCode,
  isAside,
  MOST_CLASSES,
} from './display-code';

it('a code tells class, hatch and whether it is set aside, whatever they are', () => {
  fc.assert(
    fc.property(
      fc.nat(MOST_CLASSES - 1),
      fc.constantFrom<Hatch>(0, 1, 2),
      fc.boolean(),
      (classIndex, hatch, aside) => {
        const code = displayCode(classIndex, hatch, aside);
        expect(code).toBeLessThan(256);
        expect([classOfCode(code), hatchOfCode(code), isAside(code)]).toEqual([
          classIndex,
          hatch,
          aside,
        ]);
      },
    ),
  );
});
