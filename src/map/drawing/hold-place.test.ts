import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Holds } from '../../app/draft/draft';
import { metresPerDegree } from '../../core/geo/local-metres';
import { holdPlace } from './hold-place';

const noHolds: Holds = { square: false, free: false, lengthM: null, bearingDeg: null };
const scale = metresPerDegree(30);
/** So many metres east and north of a corner in the sea off Dinghai. */
const at = (east: number, north: number) =>
  [122 + east / scale.lon, 30 + north / scale.lat] as const;
const metres = fc.double({ min: -500, max: 500, noNaN: true });

it('leaves the first corner, and what nothing holds, where the pointer is', () => {
  expect(holdPlace([], at(3, 4), { ...noHolds, square: true, lengthM: 9 })).toEqual(at(3, 4));
  expect(holdPlace([at(0, 0)], at(3, 4), noHolds)).toEqual(at(3, 4));
  expect(holdPlace([at(0, 0)], at(3, 4), { ...noHolds, square: true })).toEqual(at(3, 4));
});

it('goes as far and where it is told', () => {
  const told = holdPlace([at(0, 0)], at(50, 3), { ...noHolds, lengthM: 100, bearingDeg: 0 });
  expect((told[0] - 122) * scale.lon).toBeCloseTo(0, 6);
  expect((told[1] - 30) * scale.lat).toBeCloseTo(100, 6);
});

it('keeps the right angle to the edge before, and never goes farther than the pointer', () => {
  fc.assert(
    fc.property(metres, metres, metres, metres, (east, north, toEast, toNorth) => {
      fc.pre(Math.hypot(east, north) > 1 && Math.hypot(toEast, toNorth) > 1);
      const from = at(east, north);
      const pointer = at(east + toEast, north + toNorth);
      const [lon, lat] = holdPlace([at(0, 0), from], pointer, { ...noHolds, square: true });
      // The scale of the corner differs from that of the sea by a little.
      const dx = (lon - from[0]) * metresPerDegree(from[1]).lon;
      const dy = (lat - from[1]) * metresPerDegree(from[1]).lat;
      const turn = dx * north - dy * east;
      const along = dx * east + dy * north;
      const size = Math.hypot(dx, dy) * Math.hypot(east, north);
      expect(Math.min(Math.abs(turn), Math.abs(along))).toBeLessThanOrEqual(1e-3 * size + 1e-6);
      expect(Math.hypot(dx, dy)).toBeLessThanOrEqual(Math.hypot(toEast, toNorth) * 1.001);
    }),
  );
});
