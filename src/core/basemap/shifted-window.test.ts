import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gcj02FromWgs84 } from '../geo/shift-datum';
import { shiftedWindow } from './shifted-window';

const EARTH_M = 40075016.69;

/** Tiles from the west and north edge of the world, as every web map counts them. */
function inTiles(lon: number, lat: number, z: number): readonly [number, number] {
  const sine = Math.sin((lat * Math.PI) / 180);
  const y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  return [((lon + 180) / 360) * 2 ** z, y * 2 ** z];
}

it('finds a tile of 定海 about 490 m away in the GCJ-02 grid', () => {
  const z = 16;
  const [x, y] = inTiles(122.1, 30.02, z).map(Math.floor) as [number, number];
  const { origin } = shiftedWindow(z, x, y);
  const groundM = (EARTH_M * Math.cos((30.02 * Math.PI) / 180)) / 2 ** z;
  const away = Math.hypot(origin[0] - x, origin[1] - y) * groundM;
  expect(away).toBeGreaterThan(480);
  expect(away).toBeLessThan(500);
});

it('puts the golden points where the GCJ-02 map shows them, to a third of a pixel', () => {
  const golden = readFileSync('tests/fixtures/crs-area/gcj02_golden.csv', 'utf8')
    .trim()
    .split('\n')
    .slice(1);
  for (const line of golden) {
    const [lon = 0, lat = 0, gcjLon = 0, gcjLat = 0] = line.split(',').map(Number);
    for (const z of [10, 13, 15, 17]) {
      const [column, row] = inTiles(lon, lat, z);
      const { origin, across, down } = shiftedWindow(z, Math.floor(column), Math.floor(row));
      const [u, v] = [column - Math.floor(column), row - Math.floor(row)];
      const [expectedX, expectedY] = inTiles(gcjLon, gcjLat, z);
      expect(Math.abs(origin[0] + u * across[0] + v * down[0] - expectedX) * 256).toBeLessThan(
        0.34,
      );
      expect(Math.abs(origin[1] + u * across[1] + v * down[1] - expectedY) * 256).toBeLessThan(
        0.34,
      );
    }
  }
});

it('asks for every source tile the window touches, four at most', () => {
  const places = fc.tuple(
    fc.double({ min: 120.4, max: 122.8, noNaN: true }),
    fc.double({ min: 29.2, max: 30.7, noNaN: true }),
    fc.integer({ min: 5, max: 18 }),
  );
  fc.assert(
    fc.property(places, ([lon, lat, z]) => {
      const [x, y] = inTiles(lon, lat, z).map(Math.floor) as [number, number];
      const { tiles } = shiftedWindow(z, x, y);
      const [gcjX, gcjY] = inTiles(...(gcj02FromWgs84([lon, lat]) as [number, number]), z);
      expect(tiles.length).toBeLessThanOrEqual(4);
      const near = (a: number, tile: number) => a > tile - 0.002 && a < tile + 1.002;
      expect(tiles.some((tile) => near(gcjX, tile.x) && near(gcjY, tile.y))).toBe(true);
    }),
  );
});
