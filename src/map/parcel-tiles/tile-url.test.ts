import { expect, it } from 'vitest';
import { readTileUrl, tileUrl } from './tile-url';

it('reads back what the engine makes of an address', () => {
  const asked = (ratio: string) =>
    tileUrl('raster', 'other')
      .replace('{z}', '12')
      .replace('{x}', '3436')
      .replace('{y}', '1691')
      .replace('{ratio}', ratio);
  const tile = { z: 12, x: 3436, y: 1691 };
  expect(readTileUrl(asked(''))).toEqual({ form: 'raster', side: 'other', tile, px: 256 });
  expect(readTileUrl(asked('@2x')).px).toBe(512);
});
