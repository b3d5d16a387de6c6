import { expect, it } from 'vitest';
import { packPolygons, type Ring, unpackPolygons } from '../geo/geometry';
import { metresPerDegree } from '../geo/local-metres';
import { tidyCut } from './tidy-cut';

const scale = metresPerDegree(30);
const ring = (...points: readonly (readonly [number, number])[]): Ring =>
  points.map(([x, y]) => [122 + x / scale.lon, 30 + y / scale.lat]);
const plot = ring([0, 0], [50, 0], [50, 40], [0, 40]);

it('leaves a sound outline as it is, a narrow strip too', () => {
  for (const one of [plot, ring([0, 0], [50, 0], [50, 0.1], [0, 0.1])]) {
    expect(unpackPolygons(tidyCut(packPolygons([[one]])))).toEqual([[one]]);
  }
});

it('takes off a spike, also one of several vertices', () => {
  const [a, b, c, d] = plot as [Ring[0], Ring[0], Ring[0], Ring[0]];
  const [far, farther] = ring([50.0001, 60], [50, 80]) as [Ring[0], Ring[0]];
  const spiked = packPolygons([[[a, b, far, farther, c, d] as Ring]]);
  expect(unpackPolygons(tidyCut(spiked))).toEqual([[plot]]);
});

it('drops parts and holes no wider than a hair', () => {
  const hair = ring([10, 10], [30, 10], [30, 10.0004], [10, 10.0004]);
  const slip = ring([60, 0], [60.0004, 0], [60.0004, 40], [60, 40]);
  expect(unpackPolygons(tidyCut(packPolygons([[plot, hair], [slip]])))).toEqual([[plot]]);
  expect(tidyCut(packPolygons([])).polygons).toEqual([]);
});
