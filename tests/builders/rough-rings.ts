import type { Ring } from '../../src/core/geo/geometry';
import { seededRandom } from '../../src/core/sample/seeded-random';

/** Kinds of bad rings: they come from a seed, so that a case that fails can be made again by its number. */
const kinds = [
  'random',
  'lattice',
  'flat',
  'repeated',
  'bow',
  'comb',
  'doubled',
  'hair',
  'tiny',
] as const;

/** Two lists of polygons that have much in common: common corners, common edges, the same ring twice. */
export function roughPair(seed: number): readonly [Ring[][], Ring[][]] {
  const random = seededRandom(seed);
  const below = (n: number) => Math.floor(random() * n);
  const polygons = (): Ring[][] =>
    Array.from({ length: 1 + below(3) }, () =>
      Array.from({ length: 1 + below(2) }, () => roughRing(random, below)),
    );
  const first = polygons();
  const second = polygons();
  // Now and then the second has rings of the first, turned round or begun elsewhere.
  const [ring] = first[0] ?? [];
  if (ring && below(3) === 0) second.push([below(2) ? ring.toReversed() : rotated(ring, below(9))]);
  return [first, second];
}

const CENTRE = [122.1, 30.07] as const;
/** Ten steps of a lattice on which corners meet. */
const STEP = 0.0004;

function roughRing(random: () => number, below: (n: number) => number): Ring {
  const kind = kinds[below(kinds.length)];
  const onLattice = (): [number, number] => [
    CENTRE[0] + STEP * below(6),
    CENTRE[1] + STEP * below(6),
  ];
  const anywhere = (): [number, number] => [
    CENTRE[0] + 6 * STEP * random(),
    CENTRE[1] + 6 * STEP * random(),
  ];
  const several = (make: () => [number, number]) =>
    Array.from({ length: 3 + below(9) }, () => make());
  const [x, y] = onLattice();
  switch (kind) {
    case 'random':
      return several(anywhere);
    case 'flat':
      // All on one line, there and back.
      return several(() => [x + STEP * below(6), y]);
    case 'repeated':
      return several(onLattice).flatMap((point) => (below(2) ? [point, point] : [point]));
    case 'bow':
      return [
        [x, y],
        [x + STEP, y + STEP],
        [x + STEP, y],
        [x, y + STEP],
      ];
    case 'comb':
      return Array.from({ length: 10 }, (_, i) => [x + (i % 2) * STEP, y + (i * STEP) / 5]);
    case 'doubled': {
      const once = several(onLattice);
      return [...once, ...once];
    }
    case 'hair':
      // Beside a line of the lattice, a tenth of a millimetre or less.
      return [
        [x, y],
        [x + 3 * STEP, y + 1e-9 * (random() - 0.5)],
        [x + 3 * STEP, y + STEP],
        [x, y + STEP + 1e-9 * (random() - 0.5)],
      ];
    case 'tiny':
      return several(() => [x + 2e-9 * random(), y + 2e-9 * random()]);
    default:
      return several(onLattice);
  }
}

function rotated(ring: Ring, by: number): Ring {
  const at = ring.length === 0 ? 0 : by % ring.length;
  return [...ring.slice(at), ...ring.slice(0, at)];
}
