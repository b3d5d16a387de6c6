import { expect, it } from 'vitest';
import { packPolygons, type Ring } from '../geo/geometry';
import { metresPerDegree } from '../geo/local-metres';
import { placeOfPoint } from '../geo/point-in-geometry';
import { cellsRing, pointAt, type StreetGrid } from './street-grid';

const grid: StreetGrid = {
  lon: 122,
  lat: 30,
  heading: 0,
  bend: 6,
  stations: [0, 60, 140, 200],
  offsets: [-100, -15, 15, 100],
  seed: 7,
};

const keys = (ring: Ring) => new Set(ring.map((point) => point.join()));
const shared = (a: Ring, b: Ring) => [...keys(a)].filter((key) => keys(b).has(key)).length;

it('runs counter-clockwise and open, with a vertex in the middle of long edges only', () => {
  const ring = cellsRing(grid, [0, 1, 2, 3]);
  expect(ring).toHaveLength(4);
  expect(keys(ring).size).toBe(4);
  const doubled = ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [0, 0];
    return sum + (x - 122) * (nextY - 30) - (nextX - 122) * (y - 30);
  }, 0);
  expect(doubled).toBeGreaterThan(0);
  expect(cellsRing(grid, [1, 2, 2, 3])).toHaveLength(6);
});

it('lets neighbours share their vertices to the last bit, along and across the street', () => {
  const plot = cellsRing(grid, [0, 2, 2, 3]);
  expect(shared(plot, cellsRing(grid, [2, 3, 2, 3]))).toBe(2);
  expect(shared(cellsRing(grid, [0, 1, 1, 2]), cellsRing(grid, [0, 1, 2, 3]))).toBe(2);
  expect(shared(plot, cellsRing(grid, [0, 2, 0, 1]))).toBe(0);
});

it('is as large as its stations and offsets say, within what corners stand off', () => {
  const scale = metresPerDegree(30);
  const straight = { ...grid, bend: 1e-6 };
  const [a, b, c, d] = cellsRing(straight, [0, 1, 2, 3]);
  if (!a || !b || !c || !d) throw new Error('no plot');
  for (const [from, to] of [
    [a, b],
    [d, c],
  ] as const) {
    expect(Math.abs((to[0] - from[0]) * scale.lon - 60)).toBeLessThan(5.5);
  }
  expect(Math.abs((d[1] - a[1]) * scale.lat - 85)).toBeLessThan(5.5);
});

it('turns left by the bend and starts along the heading', () => {
  const [start, end] = [pointAt(grid, 0, 1.5), pointAt(grid, 3, 1.5)];
  expect(start).toEqual([122, 30]);
  expect(end[1]).toBeGreaterThan(30);
  const northward = { ...grid, heading: 90 };
  const [, north] = pointAt(northward, 3, 1.5);
  expect((north - 30) * 111_320).toBeGreaterThan(195);
  // Offsets are to the left: west of a street that runs north.
  expect(pointAt(northward, 0, 3)[0]).toBeLessThan(122);
});

it('finds the middle of a plot within it', () => {
  const plot = packPolygons([[cellsRing(grid, [1, 2, 2, 3])]]);
  expect(placeOfPoint(plot, ...pointAt(grid, 1.5, 2.5))).toBe('inside');
  expect(placeOfPoint(plot, ...pointAt(grid, 1.5, 1.5))).toBe('outside');
});
