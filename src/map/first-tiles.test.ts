import { expect, it } from 'vitest';
import { firstTiles, lookedAt, nearView } from './first-tiles';

const near = lookedAt({ lon: 122.1, lat: 30, zoom: 15 }, [1440, 900]);

it('knows what a map shows from where it looks and how large it is', () => {
  const { west, east, south, north } = near.box;
  expect(east - west).toBeCloseTo((1440 * 360) / (512 * 2 ** 15), 9);
  expect([(west + east) / 2, (south + north) / 2]).toEqual([
    expect.closeTo(122.1, 9),
    expect.closeTo(30, 5),
  ]);
});

it('asks for the tiles of the view, those in the middle first', () => {
  const tiles = firstTiles(near, 1);
  expect(tiles.length).toBeGreaterThanOrEqual(24);
  expect(tiles.length).toBeLessThanOrEqual(35);
  expect(tiles[0]).toEqual({
    form: 'raster',
    side: 'main',
    tile: { z: 16, x: 54995, y: 27038 },
    px: 256,
  });
  expect(firstTiles(near, 2)[0]?.px).toBe(512);
});

it('counted in tiles of half the size, painted tiles have a deepest zoom far out, and outlines one near the ground', () => {
  const zoomOf = (zoom: number) =>
    firstTiles(lookedAt({ lon: 122.1, lat: 30, zoom }, [800, 600]), 1)[0]?.tile.z;
  expect([10.6, 13.8, 14, 15.4, 21].map(zoomOf)).toEqual([12, 14, 15, 16, 19]);
});

it('only near the ground some parcels are worth sending before others', () => {
  expect(nearView(lookedAt({ lon: 122.1, lat: 30, zoom: 12 }, [800, 600]))).toBeNull();
  expect(nearView(lookedAt({ lon: 122.1, lat: 30, zoom: 20 }, [800, 600]))?.zoom).toBe(18);
});
