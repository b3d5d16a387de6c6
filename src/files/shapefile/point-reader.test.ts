import { expect, it } from 'vitest';
import { pointReader } from './point-reader';

/** Doubles that begin at an odd byte, as records of a .shp do. */
function bytesOf(figures: readonly number[], before: number): Uint8Array {
  const bytes = new Uint8Array(before + 8 * figures.length);
  const view = new DataView(bytes.buffer);
  for (const [i, figure] of figures.entries()) view.setFloat64(before + 8 * i, figure, true);
  return bytes;
}

it('points are read from wherever they stand, and what was read stays as it is', () => {
  const read = pointReader(bytesOf([1.5, -2, 41408000.25, 3e-9, 5, 6], 3));
  const first = read(3, 2);
  const second = read(3 + 32, 1);
  expect([...first]).toEqual([1.5, -2, 41408000.25, 3e-9]);
  expect([...second]).toEqual([5, 6]);
  expect(read(3, 0)).toHaveLength(0);
});

it('outlines larger than a block, and those that no longer fit one, come whole', () => {
  const figures = Array.from({ length: 40_000 }, (_, i) => i / 3);
  const read = pointReader(bytesOf(figures, 1));
  expect(read(1, 20_000)).toEqual(Float64Array.from(figures));
  const halves = [read(1, 6000), read(1 + 8 * 12_000, 6000)];
  expect(halves).toEqual([
    Float64Array.from(figures.slice(0, 12_000)),
    Float64Array.from(figures.slice(12_000, 24_000)),
  ]);
});
