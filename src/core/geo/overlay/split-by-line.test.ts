import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isRefusal } from '../../refusal';
import { geodesicAreaM2 } from '../geodesic-area';
import { type Geometry, packPolygons, type Ring, unpackPolygons } from '../geometry';
import { splitByLine } from './split-by-line';

const square: Ring = [
  [122, 30],
  [122.01, 30],
  [122.01, 30.01],
  [122, 30.01],
];
const plot = packPolygons([[square]]);
/** Open to the north. */
const horseshoe = packPolygons([
  [
    [
      [122, 30],
      [122.03, 30],
      [122.03, 30.03],
      [122.02, 30.03],
      [122.02, 30.01],
      [122.01, 30.01],
      [122.01, 30.03],
      [122, 30.03],
    ],
  ],
]);

function pieces(geometry: Geometry, line: Ring): Geometry[] {
  const answer = splitByLine(geometry, line);
  if (isRefusal(answer)) throw new Error(answer.refused);
  return answer;
}

it('gives pieces that add up to the plot', () => {
  const y = fc.double({ min: 29.99, max: 30.02, noNaN: true });
  fc.assert(
    fc.property(
      y,
      y,
      fc.double({ min: 0.1, max: 0.9, noNaN: true }),
      y,
      (west, east, at, middle) => {
        const answer = splitByLine(plot, [
          [121.99, west],
          [122 + 0.01 * at, middle],
          [122.02, east],
        ]);
        if (isRefusal(answer)) return;
        const sum = answer.reduce((total, piece) => total + geodesicAreaM2(piece), 0);
        expect(answer.length).toBeGreaterThan(1);
        expect(Math.abs(sum - geodesicAreaM2(plot))).toBeLessThan(0.5);
      },
    ),
  );
});

it('cuts a square in two along the bends of the line', () => {
  const bend: [number, number] = [122.005, 30.004];
  const found = pieces(plot, [[121.99, 30.005], bend, [122.02, 30.005]]);
  expect(found).toHaveLength(2);
  for (const piece of found)
    expect(unpackPolygons(piece).flat(2).map(String)).toContain(String(bend));
});

it('cuts both arms of a horseshoe, and one arm from the bay', () => {
  expect(
    pieces(horseshoe, [
      [121.99, 30.02],
      [122.04, 30.02],
    ]),
  ).toHaveLength(3);
  expect(
    pieces(horseshoe, [
      [121.99, 30.02],
      [122.015, 30.02],
    ]),
  ).toHaveLength(2);
});

it('refuses what does not cut', () => {
  expect(
    splitByLine(plot, [
      [121.99, 30.005],
      [122.005, 30.005],
    ]),
  ).toMatchObject({ refused: 'split-line-ends-inside' });
  expect(
    splitByLine(plot, [
      [121.99, 30.02],
      [122.02, 30.02],
    ]),
  ).toMatchObject({ refused: 'split-line-misses' });
  expect(splitByLine(plot, [[121.99, 30.02]])).toMatchObject({ refused: 'split-line-too-short' });
});
