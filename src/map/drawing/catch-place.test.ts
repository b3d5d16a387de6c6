import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aShape } from '../../../tests/builders/records';
import { unpackPolygons } from '../../core/geo/geometry';
import { metresPerDegree } from '../../core/geo/local-metres';
import { metresPerPixel } from '../mercator';
import { catchPlace, sameCorners } from './catch-place';

const { geometry } = aShape('parcel', 122);
const near = () => [geometry];
const corners = unpackPolygons(geometry).flat(2);
const [first] = corners as [readonly [number, number]];
const offset = fc.double({ min: -3e-4, max: 3e-4, noNaN: true });

it('never moves a corner farther than ten pixels, and to a corner with its very numbers', () => {
  const caught = { vertex: 0, edge: 0, nothing: 0 };
  fc.assert(
    fc.property(offset, offset, fc.integer({ min: 15, max: 20 }), (dLon, dLat, zoom) => {
      const place = [first[0] + dLon, first[1] + dLat] as const;
      const { place: to, on } = catchPlace(near, place, zoom);
      caught[on ?? 'nothing'] += 1;
      const scale = metresPerDegree(place[1]);
      const moved = Math.hypot((to[0] - place[0]) * scale.lon, (to[1] - place[1]) * scale.lat);
      expect(moved).toBeLessThanOrEqual(10 * metresPerPixel(place[1], zoom) * 1.001);
      if (on === 'vertex') expect(corners).toContainEqual(to);
      if (on === null) expect(to).toEqual(place);
    }),
    { numRuns: 500 },
  );
  expect(Math.min(...Object.values(caught))).toBeGreaterThan(0);
});

it('lets corners lie anywhere from far out, and writes the same corner the same way', () => {
  const place = [first[0] + 1e-5, first[1]] as const;
  expect(catchPlace(near, place, 10)).toEqual({ place, on: null });
  expect(sameCorners(near, [[first[0] + 1e-10, first[1]]])).toEqual([first]);
  expect(sameCorners(near, [place])).toEqual([place]);
});
