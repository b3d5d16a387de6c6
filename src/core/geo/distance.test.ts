import geographiclib from 'geographiclib-geodesic';
import { expect, it } from 'vitest';
import { distanceToGeometryM, footOnEdge, forEachEdge } from './distance';
import { FLATTENING, SEMI_MAJOR_M } from './ellipsoid';
import { packPolygons } from './geometry';
import { metresPerDegree } from './local-metres';

const reference = new geographiclib.Geodesic.Geodesic(SEMI_MAJOR_M, FLATTENING);
const triangle = packPolygons([
  [
    [
      [122, 30],
      [122.01, 30],
      [122, 30.01],
    ],
  ],
]);

it('is that of geographiclib to a millimetre at a hundred metres', () => {
  for (const [lon, lat] of [
    [121.999, 29.9995],
    [122.0105, 30],
    [122, 30.0109],
  ] as const) {
    const [lon1, lat1] = lon < 122 ? [122, 30] : lon > 122 ? [122.01, 30] : [122, 30.01];
    const expected = reference.Inverse(lat, lon, lat1, lon1).s12 as number;
    expect(Math.abs(distanceToGeometryM(triangle, lon, lat) - expected)).toBeLessThan(0.002);
  }
});

it('is zero inside and infinite to nothing', () => {
  expect(distanceToGeometryM(triangle, 122.001, 30.001)).toBe(0);
  expect(distanceToGeometryM(packPolygons([]), 122, 30)).toBe(Number.POSITIVE_INFINITY);
});

it('drops its foot within the edge, or on an end', () => {
  const scale = metresPerDegree(30);
  expect(footOnEdge(triangle, 0, 1, 122.004, 29.999, scale)).toMatchObject({
    lon: 122.004,
    lat: 30,
  });
  expect(footOnEdge(triangle, 0, 1, 121, 29, scale)).toMatchObject({ lon: 122, lat: 30 });
});

it('visits every edge once, the closing one too', () => {
  const edges: string[] = [];
  forEachEdge(
    packPolygons([
      [
        [
          [0, 0],
          [1, 0],
          [1, 1],
        ],
      ],
      [
        [
          [5, 5],
          [6, 5],
          [6, 6],
        ],
      ],
    ]),
    (a, b) => edges.push(`${a}${b}`),
  );
  expect(edges).toEqual(['01', '12', '20', '34', '45', '53']);
});
