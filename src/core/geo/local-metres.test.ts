import geographiclib from 'geographiclib-geodesic';
import { expect, it } from 'vitest';
import { FLATTENING, SEMI_MAJOR_M } from './ellipsoid';
import { metresPerDegree } from './local-metres';

it.each([18, 30, 54])('agrees with geographiclib at %i°N', (lat) => {
  const reference = new geographiclib.Geodesic.Geodesic(SEMI_MAJOR_M, FLATTENING);
  const east = reference.Inverse(lat, 122, lat, 122.001).s12 as number;
  const north = reference.Inverse(lat - 0.0005, 122, lat + 0.0005, 122).s12 as number;
  expect(metresPerDegree(lat).lon * 0.001).toBeCloseTo(east, 5);
  expect(metresPerDegree(lat).lat * 0.001).toBeCloseTo(north, 5);
});
