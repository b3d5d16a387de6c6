import fc from 'fast-check';
import geographiclib from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import { goldenPlots } from '../../../tests/fixtures/crs-area/golden-plots';
import { FLATTENING, SEMI_MAJOR_M } from './ellipsoid';
import { geodesicAreaM2, geodesicRingM2 } from './geodesic-area';
import { type Geometry, packPolygons, type Ring } from './geometry';

const reference = new geographiclib.Geodesic.Geodesic(SEMI_MAJOR_M, FLATTENING);

function referenceM2(ring: Ring): number {
  const polygon = new geographiclib.PolygonArea.PolygonArea(reference);
  for (const [lon, lat] of ring) polygon.AddPoint(lat, lon);
  return Math.abs(polygon.Compute(false, true).area ?? Number.NaN);
}

/** A star about a centre: any shape that does not cross itself will do. */
const star = fc
  .record({
    lon: fc.double({ min: 74, max: 134, noNaN: true }),
    lat: fc.double({ min: 18, max: 54, noNaN: true }),
    logSizeM: fc.double({ min: 0, max: 5.3, noNaN: true }),
    radii: fc.array(fc.double({ min: 0.3, max: 1, noNaN: true }), { minLength: 3, maxLength: 14 }),
    clockwise: fc.boolean(),
  })
  .map((shape) => ({
    ...shape,
    ring: starRing(shape.lon, shape.lat, 10 ** shape.logSizeM, shape.radii, shape.clockwise),
  }));

function starRing(
  lon: number,
  lat: number,
  sizeM: number,
  radii: readonly number[],
  clockwise = false,
): Ring {
  const ring = radii.map((radius, i): [number, number] => {
    const turn = (2 * Math.PI * i) / radii.length;
    const dLat = (sizeM * radius * Math.sin(turn)) / 111000;
    return [
      lon + (sizeM * radius * Math.cos(turn)) / (111000 * Math.cos((lat * Math.PI) / 180)),
      lat + dLat,
    ];
  });
  return clockwise ? ring.reverse() : ring;
}

function expectWithin(actual: number, expected: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(Math.max(0.01, expected * 1e-6));
}

describe('A14 geodesic area', () => {
  it('is that of geographiclib within 1e-6 or 0.01 m², from 1 m to 200 km, either winding', () => {
    fc.assert(
      fc.property(star, ({ ring }) =>
        expectWithin(geodesicAreaM2(packPolygons([[ring]])), referenceM2(ring)),
      ),
      { numRuns: 1000 },
    );
  });

  it('starts anywhere on the ring, even with a hundred short edges round a wide one', () => {
    const ring = starRing(
      122,
      30,
      60000,
      Array.from({ length: 400 }, (_, i) => 0.7 + 0.3 * Math.sin(i)),
    );
    for (const turn of [0, 1, 57, 399]) {
      const turned = [...ring.slice(turn), ...ring.slice(0, turn)];
      expectWithin(geodesicAreaM2(packPolygons([[turned]])), referenceM2(ring));
    }
  });

  it('holds for a ring as wide as the country', () => {
    const ring = starRing(
      104,
      36,
      1900000,
      Array.from({ length: 400 }, () => 1),
    );
    expectWithin(
      geodesicAreaM2(packPolygons([[[...ring.slice(300), ...ring.slice(0, 300)]]])),
      referenceM2(ring),
    );
  });

  it('follows the geodesic, not the parallel, between far vertices', () => {
    const ring: Ring = [
      [121, 30],
      [122, 30],
      [122, 30.01],
      [121, 30.01],
    ];
    const sliver: Ring = [
      [121, 40],
      [121.5, 40],
      [122, 40],
    ];
    expectWithin(geodesicAreaM2(packPolygons([[ring]])), referenceM2(ring));
    expectWithin(geodesicAreaM2(packPolygons([[sliver]])), referenceM2(sliver));
    expect(referenceM2(sliver)).toBeGreaterThan(1e6);
  });

  it('subtracts holes whatever their winding, and adds parts', () => {
    fc.assert(
      fc.property(star, star, fc.boolean(), ({ lon, lat, logSizeM, ring }, other, flip) => {
        const hole = starRing(lon, lat, 10 ** logSizeM * 0.1, [1, 1, 1, 1], flip);
        const area = geodesicAreaM2(packPolygons([[ring, hole], [other.ring]]));
        expectWithin(area, referenceM2(ring) - referenceM2(hole) + referenceM2(other.ring));
      }),
    );
  });

  it('has a signed ring: counter-clockwise is positive', () => {
    const ring = starRing(122, 30, 100, [1, 1, 1]);
    expect(geodesicRingM2(packPolygons([[ring]]), 0)).toBeGreaterThan(0);
    expect(geodesicRingM2(packPolygons([[[...ring].reverse()]]), 0)).toBeLessThan(0);
  });

  it('is zero for what has no inside', () => {
    const empty: Geometry = packPolygons([]);
    expect(geodesicAreaM2(empty)).toBe(0);
    expect(
      geodesicAreaM2(
        packPolygons([
          [
            [
              [122, 30],
              [122.1, 30],
            ],
          ],
        ]),
      ),
    ).toBe(0);
    expect(geodesicAreaM2(packPolygons([[]]))).toBe(0);
  });

  it('agrees with the plots of the golden file', () => {
    const plots = goldenPlots();
    expect(plots).toHaveLength(12);
    for (const { geometry, ellipsoidalM2 } of plots) {
      expect(Math.abs(geodesicAreaM2(geometry) / ellipsoidalM2 - 1)).toBeLessThan(1e-6);
    }
  });
});
