import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import proj4 from 'proj4';
import { describe, expect, it } from 'vitest';
import { packPolygons } from '../geometry';
import { CRS_LIST, type Crs, crsByEpsg } from './crs';
import { project, projectGeometry, unproject, unprojectGeometry } from './project';

const [header = '', ...lines] = readFileSync(
  'tests/fixtures/crs-area/cgcs2000_projection_golden.csv',
  'utf8',
)
  .trim()
  .split('\n');
const columns = header.trim().split(',');
const rows = lines.map((line) => line.split(',').map(Number));
const codes = columns
  .filter((name) => name.endsWith('_E'))
  .map((name) => Number(name.slice(0, -2)));

describe.each(codes)('EPSG:%i', (epsg) => {
  const crs = crsByEpsg(epsg) as Crs;
  const east = columns.indexOf(`${epsg}_E`);

  it('is within 1 mm of the golden, both ways', () => {
    for (const row of rows) {
      const [lon = 0, lat = 0] = row;
      const [x, y] = project(crs, [lon, lat]);
      expect(Math.hypot(x - (row[east] as number), y - (row[east + 1] as number))).toBeLessThan(
        0.001,
      );
      const back = unproject(crs, [row[east] as number, row[east + 1] as number]);
      expect(Math.hypot(back[0] - lon, back[1] - lat)).toBeLessThan(1e-8);
    }
  });
});

it('comes back to within 0.01 mm in every system, anywhere near its own meridian', () => {
  const where = fc.tuple(
    fc.constantFrom(...CRS_LIST),
    fc.double({ min: -3, max: 3, noNaN: true }),
    fc.double({ min: 3, max: 54, noNaN: true }),
  );
  fc.assert(
    fc.property(where, ([crs, east, lat]) => {
      const lon = (crs.grid?.centralMeridian ?? 120) + east;
      const back = unproject(crs, project(crs, [lon, lat]));
      expect(Math.hypot(back[0] - lon, back[1] - lat)).toBeLessThan(1e-10);
    }),
  );
});

it('takes the short way from a grid to the same digits as the long one', () => {
  const crs = crsByEpsg(4529) as Crs;
  const long = proj4('+proj=longlat +ellps=GRS80 +no_defs', crs.proj4);
  for (let i = 0; i < 500; i++) {
    const [x, y] = [41_250_000 + i * 1000.123, 2_000_000 + i * 7001.7];
    expect(unproject(crs, [x, y])).toEqual(long.inverse([x, y]));
  }
});

it('moves every vertex of a geometry and keeps its rings', () => {
  const crs = crsByEpsg(4529) as Crs;
  const square = packPolygons([
    [
      [
        [122, 30],
        [122.01, 30],
        [122.01, 30.01],
      ],
    ],
  ]);
  const plane = projectGeometry(crs, square);
  expect(plane.coords[0]).toBeGreaterThan(41_000_000);
  expect(plane.rings).toEqual([3]);
  const back = unprojectGeometry(crs, plane);
  for (const [i, value] of back.coords.entries())
    expect(value).toBeCloseTo(square.coords[i] as number, 10);
});
