import { expect, it } from 'vitest';
import { type Crs, gridCrs } from '../geo/crs/crs';
import { projectGeometry, unproject } from '../geo/crs/project';
import { packPolygons, type Ring } from '../geo/geometry';
import { coarsen } from './coarsen';

const grid = gridCrs(41, 3, true) as Crs;

const box = (x: number, y: number, size: number): Ring =>
  [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
  ].map(([east = 0, north = 0]) => unproject(grid, [east, north]));

const coordsOf = (geometry: ReturnType<typeof coarsen>) =>
  geometry ? [...projectGeometry(grid, geometry).coords].map((metre) => metre / 10) : [];

it('every vertex lies on the grid of 10 m, and neighbours still meet', () => {
  const left = coarsen(packPolygons([[box(41414003.3, 3326007.7, 60)]]), grid);
  const right = coarsen(packPolygons([[box(41414063.3, 3326007.7, 60)]]), grid);
  for (const tens of coordsOf(left)) expect(Math.abs(tens - Math.round(tens))).toBeLessThan(1e-5);
  expect(left?.coords[2]).toBeCloseTo(right?.coords[0] as number, 11);
  expect(left?.rings).toEqual([4]);
});

it('a hole that closes up is left out, and nothing is left of a plot of three metres', () => {
  const holed = packPolygons([[box(41414000, 3326000, 100), box(41414041, 3326041, 3)]]);
  expect(coarsen(holed, grid)?.rings).toEqual([4]);
  expect(coarsen(packPolygons([[box(41414001, 3326001, 3)]]), grid)).toBeNull();
});

it('a strip that falls on a line is no outline', () => {
  const strip = [
    [41414000, 3326001],
    [41414100, 3326001],
    [41414100, 3326003],
    [41414000, 3326003],
  ].map(([x = 0, y = 0]) => unproject(grid, [x, y]));
  expect(coarsen(packPolygons([[strip]]), grid)).toBeNull();
});
