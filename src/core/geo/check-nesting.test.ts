import { expect, it } from 'vitest';
import { checkHoles, checkParts, pairKey } from './check-nesting';
import { packPolygons, type Ring } from './geometry';

function square(at: number, size: number): Ring {
  return [
    [at, at],
    [at + size, at],
    [at + size, at + size],
    [at, at + size],
  ];
}

const none = new Set<string>();

it('finds holes outside and holes within holes', () => {
  const shape = packPolygons([[square(0, 10), square(1, 2), square(20, 1), square(1.5, 0.5)]]);
  const found = checkHoles(shape, 0, 4, none).map(({ code, ring }) => [code, ring]);
  expect(found).toEqual([
    ['hole-outside', 2],
    ['holes-crossing', 3],
  ]);
});

it('says nothing twice of rings that are known to cross', () => {
  const shape = packPolygons([[square(0, 10), square(9, 3)]]);
  expect(checkHoles(shape, 0, 2, none)).toHaveLength(1);
  expect(checkHoles(shape, 0, 2, new Set([pairKey(1, 0)]))).toEqual([]);
});

it('finds parts within parts and twins, but not a part in a hole', () => {
  const shape = packPolygons([
    [square(0, 10), square(2, 5)],
    [square(3, 1)],
    [square(8, 1)],
    [square(0, 10), square(2, 5)],
  ]);
  const parts = [
    { polygon: 0, first: 0, end: 2 },
    { polygon: 1, first: 2, end: 3 },
    { polygon: 2, first: 3, end: 4 },
    { polygon: 3, first: 4, end: 6 },
  ];
  expect(checkParts(shape, parts.slice(0, 2), none)).toEqual([]);
  expect(checkParts(shape, parts.slice(0, 3), none).map(({ ring }) => ring)).toEqual([3]);
  expect(
    checkParts(
      shape,
      [parts[0], parts[3]].filter((part) => part !== undefined),
      none,
    ),
  ).toHaveLength(1);
});
