import { expect, it } from 'vitest';
import type { TileCover } from './cover-tile';
import { tileBox } from './cut-tile';
import { KeptCovers } from './kept-covers';

const tile = (x: number) => ({ z: 11, x, y: 800 });

const coverOf = (pixels: number): TileCover => ({
  rows: new Uint32Array(0),
  ends: new Uint32Array(0),
  pixels: new Uint32Array(pixels),
  shares: new Uint16Array(pixels),
});

it('works out once what lies where, until the land there changes', () => {
  const covers = new KeptCovers();
  const worked: number[] = [];
  const ask = (x: number) =>
    covers.cover(tile(x), 512, () => {
      worked.push(x);
      return coverOf(10);
    });
  expect(ask(5)).toBe(ask(5));
  ask(9);
  covers.forget([tileBox(tile(5), -1 / 4)]);
  ask(5);
  ask(9);
  expect(worked).toEqual([5, 9, 5]);
  covers.clear();
  ask(9);
  expect(worked).toHaveLength(4);
});

it('lets go of what was not used for longest', () => {
  const covers = new KeptCovers();
  const worked: number[] = [];
  const ask = (x: number) =>
    covers.cover(tile(x), 512, () => {
      worked.push(x);
      return coverOf(3_000_000);
    });
  for (const x of [1, 2, 1, 3, 1, 2]) ask(x);
  expect(worked).toEqual([1, 2, 3, 2]);
});
