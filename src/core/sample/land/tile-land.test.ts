import { expect, it } from 'vitest';
import { geodesicAreaM2 } from '../../geo/geodesic-area';
import { type Geometry, packPolygons, type Ring } from '../../geo/geometry';
import { overlapAreaM2 } from '../../geo/overlay/overlap-area';
import { localPlane, tidyDegrees } from './local-plane';
import { landWithin, tileLand } from './tile-land';

const plane = localPlane(122, 30);
const box = (west: number, south: number, east: number, north: number): Ring => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
];
/** With many vertices, as coasts have: a long straight edge is no longer quite straight once it is cut. */
const mainland = packPolygons([[dense(box(122, 30, 122.2, 30.1))]]);
const island = packPolygons([[box(122.3, 30, 122.32, 30.02)]]);
const site = (unit: string, lon: number, lat: number) => ({
  unit,
  at: plane.toMetres(lon, lat),
  weightM: 0,
});
const sites = [
  site('甲', 122.03, 30.03),
  site('乙', 122.1, 30.07),
  site('乙', 122.12, 30.02),
  site('丙', 122.18, 30.05),
];
const tiled = tileLand({ land: [mainland, island], sites, islands: [] }, plane);
const of = (unit: string) => tiled.get(unit) as Geometry;

it('leaves no gap and no overlap', () => {
  const whole = geodesicAreaM2(mainland) + geodesicAreaM2(island);
  const sum = ['甲', '乙', '丙'].reduce((total, unit) => total + geodesicAreaM2(of(unit)), 0);
  expect(Math.abs(sum - whole)).toBeLessThan(2);
  expect(overlapAreaM2(of('甲'), of('乙'))).toBe(0);
  expect(overlapAreaM2(of('乙'), of('丙'))).toBe(0);
});

it('gives neighbours the same vertices along their border, coast included', () => {
  const coast = new Set(vertices(mainland).map(({ lon, lat }) => `${lon},${lat}`));
  const inner = vertices(of('甲')).filter(({ lon, lat }) => !coast.has(`${lon},${lat}`));
  const known = new Set(vertices(of('乙')).map(({ lon, lat }) => `${lon},${lat}`));
  expect(inner.length).toBeGreaterThan(20);
  expect(inner.filter(({ lon, lat }) => !known.has(`${lon},${lat}`))).toEqual([]);
});

it('gives an island whole to the nearest, or to whom it is said to belong', () => {
  expect(of('丙').polygons).toHaveLength(2);
  const owned = tileLand(
    { land: [mainland, island], sites, islands: [{ lon: 122.31, lat: 30.01, unit: '甲' }] },
    plane,
  );
  expect(owned.get('丙')?.polygons).toHaveLength(1);
  expect(owned.get('甲')?.polygons).toHaveLength(2);
});

it('keeps what lies within the outline of the district', () => {
  const outline = packPolygons([[box(122.1, 29.9, 122.4, 30.2)]]);
  const [half, isle] = landWithin([mainland, island], outline);
  expect(geodesicAreaM2(half as Geometry)).toBeCloseTo(geodesicAreaM2(mainland) / 2, -3);
  expect(geodesicAreaM2(isle as Geometry)).toBeCloseTo(geodesicAreaM2(island), 0);
});

function vertices({ coords }: Geometry): { lon: number; lat: number }[] {
  return Array.from({ length: coords.length / 2 }, (_, i) => ({
    lon: coords[2 * i] as number,
    lat: coords[2 * i + 1] as number,
  }));
}

function dense(ring: Ring): Ring {
  return ring.flatMap(([x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [x, y];
    return Array.from({ length: 40 }, (_, k): [number, number] => [
      tidyDegrees(x + ((nextX - x) * k) / 40),
      tidyDegrees(y + ((nextY - y) * k) / 40),
    ]);
  });
}
