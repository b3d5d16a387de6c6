import { expect, it } from 'vitest';
import { HandedTiles } from './handed-tiles';
import { tileBox } from './parcel-tiles/cut-tile';

const tile = { z: 15, x: 100, y: 100 };
const far = { z: 15, x: 120, y: 100 };

it('remembers what changed while the engine was at work on a tile', () => {
  const handed = new HandedTiles();
  handed.hand('vector', tile);
  handed.hand('vector', far);
  handed.hand('raster', far);
  handed.outdate([tileBox(tile, -1 / 4)]);
  expect(handed.arrive('vector', far)).toBe(false);
  expect(handed.arrive('vector', tile)).toBe(true);
  // Told once: the tile is asked for again, and what then arrives is new.
  expect(handed.arrive('vector', tile)).toBe(false);
  handed.outdate(null);
  expect(handed.arrive('raster', far)).toBe(true);
});

it('a tile handed over again shows all that changed before', () => {
  const handed = new HandedTiles();
  handed.hand('vector', tile);
  handed.outdate(null);
  handed.hand('vector', tile);
  expect(handed.arrive('vector', tile)).toBe(false);
});

it('what lies along the edge belongs to the next tile too', () => {
  const handed = new HandedTiles();
  handed.hand('vector', { ...tile, x: tile.x + 1 });
  handed.outdate([tileBox(tile, 0)]);
  expect(handed.arrive('vector', { ...tile, x: tile.x + 1 })).toBe(true);
});

it('a tile handed over late is asked for again when it arrives', () => {
  const handed = new HandedTiles();
  handed.hand('raster', tile, true);
  expect(handed.arrive('raster', tile)).toBe(true);
  handed.hand('raster', tile);
  expect(handed.arrive('raster', tile)).toBe(false);
});
