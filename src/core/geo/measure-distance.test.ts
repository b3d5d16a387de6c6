import fc from 'fast-check';
import geographiclib from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import { FLATTENING, SEMI_MAJOR_M } from './ellipsoid';
import { geodesicDistanceM } from './measure-distance';

const reference = new geographiclib.Geodesic.Geodesic(SEMI_MAJOR_M, FLATTENING);

function referenceM([lon1, lat1]: Place, [lon2, lat2]: Place): number {
  return reference.Inverse(lat1, lon1, lat2, lon2).s12 ?? Number.NaN;
}

type Place = readonly [lon: number, lat: number];

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const inChina = fc.tuple(between(74, 134), between(18, 54));

describe('A14 geodesic distance', () => {
  it('is that of geographiclib within 0.1 mm, from 0.1 m to 500 km, in every direction', () => {
    fc.assert(
      fc.property(inChina, between(-1, 5.7), between(-180, 180), (from, logM, azimuth) => {
        const { lat2, lon2 } = reference.Direct(from[1], from[0], azimuth, 10 ** logM);
        const to: Place = [lon2 as number, lat2 as number];
        expect(Math.abs(geodesicDistanceM(from, to) - referenceM(from, to))).toBeLessThan(1e-4);
      }),
      { numRuns: 3000 },
    );
  });

  it('holds right across the country and over the equator', () => {
    fc.assert(
      fc.property(inChina, fc.tuple(between(40, 170), between(-60, 60)), (from, to) => {
        expect(Math.abs(geodesicDistanceM(from, to) - referenceM(from, to))).toBeLessThan(1e-3);
      }),
    );
  });

  it('is the same both ways, and nothing from a point to itself', () => {
    fc.assert(
      fc.property(inChina, inChina, (from, to) => {
        expect(geodesicDistanceM(from, to)).toBeCloseTo(geodesicDistanceM(to, from), 6);
        expect(geodesicDistanceM(from, from)).toBe(0);
      }),
    );
  });

  it('runs along a meridian and along the equator', () => {
    for (const [from, to] of [
      [
        [122, 30],
        [122, 31],
      ],
      [
        [122, 0],
        [123, 0],
      ],
      [
        [122, 0],
        [122, 1],
      ],
    ] as [Place, Place][]) {
      expect(geodesicDistanceM(from, to)).toBeCloseTo(referenceM(from, to), 5);
    }
  });

  it('does not answer between opposite points of the earth rather than answer wrongly', () => {
    expect(geodesicDistanceM([0, 0], [179.9, 0.3])).toBeNaN();
  });
});
