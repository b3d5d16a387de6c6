import { expect, it } from 'vitest';
import { isRefusal } from '../refusal';
import { CGCS2000, type Crs, crsByEpsg } from './crs/crs';
import { packPolygons } from './geometry';
import { areaOf, planeAreaOf } from './measure-area';

const shape = packPolygons([
  [
    [
      [122, 30],
      [122.01, 30],
      [122.01, 30.01],
      [122, 30.01],
    ],
  ],
]);

it('A14 measures on the ellipsoid unless told otherwise, and always says how', () => {
  expect(areaOf(shape).method).toBe('geodesic');
  for (const method of ['geodesic', 'survey2008', 'turf'] as const) {
    const area = areaOf(shape, method);
    expect(area.method).toBe(method);
    expect(area.m2 / areaOf(shape).m2).toBeCloseTo(1, 2);
  }
  expect(areaOf(shape, 'turf').m2).not.toBe(areaOf(shape, 'survey2008').m2);
});

it('A14 measures on the plane of its own zone, or of the one asked for', () => {
  const own = planeAreaOf(shape);
  const neighbour = planeAreaOf(shape, crsByEpsg(4528) as Crs);
  if (isRefusal(own) || isRefusal(neighbour)) throw new Error('refused');
  expect(own.method).toBe('plane');
  expect(neighbour.m2 / own.m2).toBeGreaterThan(1.0005);
});

it('refuses a plane where there is none', () => {
  const elsewhere = packPolygons([
    [
      [
        [12, 30],
        [13, 30],
        [13, 31],
      ],
    ],
  ]);
  expect(planeAreaOf(elsewhere)).toMatchObject({ refused: 'outside-china' });
  expect(planeAreaOf(shape, CGCS2000)).toMatchObject({ refused: 'not-a-grid' });
});
