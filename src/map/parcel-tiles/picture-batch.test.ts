import { beforeEach, expect, it } from 'vitest';
import { PictureBatch } from './picture-batch';

let told: (readonly string[])[];
let batch: PictureBatch<string>;
beforeEach(() => {
  told = [];
  batch = new PictureBatch((tiles) => told.push(tiles));
});

it('hands on tile by tile', () => {
  batch.add('a', 0);
  batch.add('b', 1);
  expect(told).toEqual([['a'], ['b']]);
});

it('hands on the tiles of a picture in other colours together, and then tile by tile again', () => {
  batch.begin();
  // None of them is asked for yet.
  batch.end();
  batch.add('a', 10);
  batch.add('b', 90);
  expect(told).toEqual([]);
  batch.end();
  batch.end();
  batch.add('c', 100);
  expect(told).toEqual([['a', 'b'], ['c']]);
});

it('keeps no tile for long', () => {
  batch.begin();
  batch.add('a', 10);
  batch.add('b', 159);
  expect(told).toEqual([]);
  batch.add('c', 160);
  batch.add('d', 161);
  batch.end();
  expect(told).toEqual([['a', 'b', 'c'], ['d']]);
});
