import { beforeEach, expect, it, vi } from 'vitest';
import type { TileCover } from './cover-tile';
import { KeptPictures } from './kept-pictures';
import type { OutlineStore } from './outline-store';
import { type Painted, paintTile, repaintTile } from './paint-tile';
import type { TileLook } from './tile-look';

vi.mock('./paint-tile', () => ({
  paintTile: vi.fn(() => new Uint8ClampedArray(4)),
  repaintTile: vi.fn(() => true),
  keepPainted: (cover: TileCover) => ({ cover, out: new Uint8ClampedArray(8) }) as Painted,
}));

const store = {} as OutlineStore;
const look = {} as TileLook;
const tile = { z: 12, x: 1, y: 1 };
const cover = () => ({}) as TileCover;
const counts = () => [
  vi.mocked(paintTile).mock.calls.length,
  vi.mocked(repaintTile).mock.calls.length,
];
let pictures: KeptPictures;

const paint = (of: TileCover, codes: Uint8Array | null = Uint8Array.of(1)) =>
  pictures.paint(store, of, codes, look, tile, 256).length;

beforeEach(() => {
  vi.clearAllMocks();
  pictures = new KeptPictures();
});

it('keeps nothing before parcels change their class alone', () => {
  const one = cover();
  paint(one);
  paint(one);
  expect(counts()).toEqual([2, 0]);
  pictures.recolor(true);
  paint(one, null);
  paint(one);
  expect([paint(one), counts()]).toEqual([8, [4, 1]]);
});

it('other colours, and other land, are painted from nothing', () => {
  const one = cover();
  pictures.recolor(true);
  paint(one);
  paint(cover());
  expect(counts()).toEqual([2, 0]);
  pictures.recolor(false);
  paint(one);
  paint(one);
  expect(counts()).toEqual([4, 0]);
});

it('a picture in which too much changes is painted anew, and kept again', () => {
  const one = cover();
  pictures.recolor(true);
  paint(one);
  vi.mocked(repaintTile).mockReturnValueOnce(false);
  expect([paint(one), counts()]).toEqual([4, [2, 1]]);
  expect([paint(one), counts()]).toEqual([8, [2, 2]]);
});

it('of more than a wall shows, those painted longest ago are let go', () => {
  pictures.recolor(true);
  const all = Array.from({ length: 145 }, cover);
  for (const one of all) paint(one);
  expect([paint(all[1] as TileCover), paint(all[0] as TileCover)]).toEqual([8, 4]);
});
