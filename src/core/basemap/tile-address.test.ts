import { expect, it } from 'vitest';
import { plainTemplate, tileAddress } from './tile-address';

it('fills in the tile, rows from the north or from the south', () => {
  expect(tileAddress('/{z}/{x}/{y}.png', 3, 6, 1)).toBe('/3/6/1.png');
  expect(tileAddress('/{z}/{x}/{-y}.png', 3, 6, 1)).toBe('/3/6/6.png');
});

it('reads the names WMTS uses', () => {
  expect(plainTemplate(' /w/{TileMatrix}/{TileRow}/{TileCol} ')).toBe('/w/{z}/{y}/{x}');
});
