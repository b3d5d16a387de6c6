import fc from 'fast-check';
import { expect, it } from 'vitest';
import { squareAt } from '../../../tests/builders/blocks';
import { createGroundIndex } from './ground';
import { piecesOf } from './ground-pieces';

const STEP = 0.00025;
const [LON, LAT] = [122, 30];
const square = (x: number, y: number, size: number) =>
  squareAt(LON + x * STEP, LAT + y * STEP, size * STEP);
const unit = createGroundIndex().of(square(0, 0, 1)).m2;

type Spec = readonly [x: number, y: number, size: number];

/** What squares on a grid come to, cell by cell. */
function byCells(specs: readonly Spec[]): Map<string, number> {
  const cells = new Map<string, number>();
  for (let x = 0; x < 12; x++) {
    for (let y = 0; y < 12; y++) {
      const members = specs.flatMap(([left, low, size], i) =>
        x >= left && x < left + size && y >= low && y < low + size ? [i] : [],
      );
      if (members.length > 0) cells.set(members.join(), (cells.get(members.join()) ?? 0) + 1);
    }
  }
  return cells;
}

it('tells how much land belongs to which, as counting cells does', () => {
  const spec = fc.tuple(fc.nat(6), fc.nat(6), fc.integer({ min: 1, max: 5 }));
  fc.assert(
    fc.property(fc.uniqueArray(spec, { minLength: 2, maxLength: 5, selector: String }), (specs) => {
      const index = createGroundIndex();
      const group = specs.map(([x, y, size]) => index.of(square(x, y, size)));
      const expected = byCells(specs);
      const told = piecesOf(group).filter(({ m2 }) => m2 > unit / 1000);
      expect(new Set(told.map(({ members }) => members.join()))).toEqual(new Set(expected.keys()));
      for (const { m2, members } of told) {
        expect(m2 / unit / (expected.get(members.join()) ?? 0)).toBeCloseTo(1, 3);
      }
    }),
    { numRuns: 100 },
  );
});

it('a hair left over from cutting does not mislead', () => {
  const index = createGroundIndex();
  const hair = index.of([
    [
      [
        [122.003, 30.00075],
        [122.003, 30.00175],
        [122.00257142817799, 30.001750000671855],
        [122.00274999999999, 30.001749999999998],
        [122.00274999907488, 30.000750000933213],
      ],
    ],
  ]);
  const other = index.of(square(9, 2, 3));
  const both = piecesOf([hair, other]).find(({ members }) => members.length === 2);
  expect((both?.m2 ?? 0) / unit).toBeCloseTo(2, 3);
});

it('a hole is no land', () => {
  const index = createGroundIndex();
  const [outer = []] = square(0, 0, 4)[0] ?? [];
  const [inner = []] = square(1, 1, 2)[0] ?? [];
  const group = [index.of([[outer, inner]]), index.of(square(1, 1, 3))];
  const told = piecesOf(group).map(({ m2, members }) => [members.join(), Math.round(m2 / unit)]);
  expect(told).toEqual([
    ['0', 7],
    ['0,1', 5],
    ['1', 4],
  ]);
});

it('a sliver between neighbours stays with both', () => {
  const index = createGroundIndex();
  const group = [
    index.of(square(0, 0, 2)),
    index.of(squareAt(LON + 2 * STEP - 1e-8, LAT, 2 * STEP)),
  ];
  expect(piecesOf(group).map(({ members }) => members.join())).toEqual(['0', '1']);
});
