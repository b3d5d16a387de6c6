import { expect, it } from 'vitest';
import { worldX, worldY } from './parcel-tiles/world';
import { staleTiles } from './stale-tiles';

const box = (size: number) =>
  [worldX(122.1), worldY(30 + size), worldX(122.1 + size), worldY(30)] as const;

it('names the tiles of every zoom that show a change', () => {
  const stale = staleTiles([box(1e-4)], 18) ?? [];
  const zooms = new Set(stale.map(({ z }) => z));
  expect(zooms.size).toBe(19);
  for (const z of zooms) {
    const side = 2 ** (31 - z);
    const [x, y] = [Math.floor(worldX(122.10005) / side), Math.floor(worldY(30.00005) / side)];
    expect(stale).toContainEqual({ z, x, y });
  }
});

it('names none for a change nobody sees, and does not count them up when they are too many', () => {
  expect(staleTiles([], 18)).toEqual([]);
  expect(staleTiles(null, 18)).toBeNull();
  expect(staleTiles([box(3)], 18)).toBeNull();
});
