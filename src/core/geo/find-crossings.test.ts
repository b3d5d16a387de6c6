import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findCrossings } from './find-crossings';
import { packPolygons, type Ring } from './geometry';

const square: Ring = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
];

function kinds(...rings: Ring[]): string[] {
  const geometry = packPolygons(rings.map((ring) => [ring]));
  return findCrossings(
    geometry,
    rings.map((_, i) => i),
    100,
  )
    .map((crossing) => crossing.kind)
    .sort();
}

it('tells crossing, overlapping and touching apart', () => {
  expect(kinds(square)).toEqual([]);
  expect(
    kinds(square, [
      [1, 1],
      [2, 1],
      [2, 2],
    ]),
  ).toEqual([]);
  expect(
    kinds(square, [
      [2, -1],
      [2.5, -1],
      [2.5, 1],
    ]),
  ).toEqual(['cross', 'cross']);
  expect(
    kinds(square, [
      [2, -1],
      [3, -2],
      [2, 0],
    ]).every((kind) => kind === 'touch'),
  ).toBe(true);
  expect(
    kinds(square, [
      [4, 1],
      [6, 1],
      [6, 3],
      [4, 3],
    ]),
  ).toContain('overlap');
  expect(
    kinds(square, [
      [5, 0],
      [6, 0],
      [6, 1],
    ]),
  ).toEqual([]);
});

it('takes a miss of less than 0.1 mm for a touch', () => {
  expect(
    kinds(square, [
      [2, -1],
      [3, -1],
      [2.5, 5e-10],
    ]),
  ).not.toContain('cross');
  expect(
    kinds(square, [
      [2, -1],
      [3, -1],
      [2.5, 5e-8],
    ]),
  ).toContain('cross');
});

it('names the rings and the place, and stops at the limit', () => {
  const geometry = packPolygons([
    [square],
    [
      [
        [2, -1],
        [3, -1],
        [2.5, 1],
      ],
    ],
  ]);
  const found = findCrossings(geometry, [0, 1], 1);
  expect(found).toHaveLength(1);
  expect([...(found[0]?.rings ?? [])].sort()).toEqual([0, 1]);
  expect(found[0]?.place[1]).toBeCloseTo(0, 12);
  expect(findCrossings(geometry, [0], 10)).toEqual([]);
});

it('finds the same crossings as comparing every pair', () => {
  const value = fc.integer({ min: 0, max: 1000 });
  fc.assert(
    fc.property(fc.array(fc.tuple(value, value), { minLength: 4, maxLength: 20 }), (ring) => {
      const found = findCrossings(packPolygons([[ring]]), [0], 1e6).filter(
        (crossing) => crossing.kind === 'cross',
      );
      expect(found).toHaveLength(crossingsOfAllPairs(ring));
    }),
  );
});

function crossingsOfAllPairs(ring: Ring): number {
  const points = ring.filter((p, i) => String(p) !== String(ring[(i + 1) % ring.length]));
  const at = (i: number): readonly [number, number] => points[i % points.length] ?? [0, 0];
  const turn = (i: number, j: number, k: number): number =>
    Math.sign(
      (at(j)[0] - at(i)[0]) * (at(k)[1] - at(i)[1]) - (at(j)[1] - at(i)[1]) * (at(k)[0] - at(i)[0]),
    );
  let count = 0;
  for (let i = 0; i < points.length; i++) {
    for (let j = i + 1; j < points.length; j++) {
      const apart = turn(i, i + 1, j) * turn(i, i + 1, j + 1) < 0;
      if (apart && turn(j, j + 1, i) * turn(j, j + 1, i + 1) < 0) count++;
    }
  }
  return count;
}
