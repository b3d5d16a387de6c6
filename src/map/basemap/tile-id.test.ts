import fc from 'fast-check';
import { zxyToTileId } from 'pmtiles';
import { expect, it } from 'vitest';
import { tileId as idWhenBuilding } from '../../../scripts/basemap/tile-id.mjs';
import { tileId } from './tile-id';

const tile = fc
  .integer({ min: 0, max: 22 })
  .chain((z) =>
    fc.tuple(
      fc.constant(z),
      fc.integer({ min: 0, max: 2 ** z - 1 }),
      fc.integer({ min: 0, max: 2 ** z - 1 }),
    ),
  );

it('numbers tiles as the reference reader does, when building and when reading', () => {
  fc.assert(
    fc.property(tile, ([z, x, y]) => {
      expect(tileId(z, x, y)).toBe(zxyToTileId(z, x, y));
      expect(idWhenBuilding(z, x, y)).toBe(zxyToTileId(z, x, y));
    }),
  );
});
