import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scaledParcels } from '../../../tests/builders/many-parcels';
import { distanceToGeometryM } from '../geo/distance';
import { packPolygons } from '../geo/geometry';
import { type Land, packLand } from './land-pack';
import { type SuggestAsked, suggestBlocks } from './suggest-blocks';

/** Corners in metres from a place. */
function plot(id: string, x: number, y: number, wide = 100, high = 80): Land {
  const at = (u: number, v: number) => [122.1 + u / 96_440, 30.07 + v / 110_860] as const;
  const ring = [at(x, y), at(x + wide, y), at(x + wide, y + high), at(x, y + high)];
  return { id, geometry: packPolygons([[ring]]) };
}

const asked: SuggestAsked = { roadM: 30, leastParcels: 2, rankBy: 'land' };

function suggest(
  list: readonly Land[],
  listed: readonly string[],
  how: Partial<SuggestAsked> = {},
) {
  const figures = {
    listedLand: Uint8Array.from(list, ({ id }) => (listed.includes(id) ? 1 : 0)),
    listedFirms: Uint8Array.from(list, (_, i) => i % 2),
    // Each parcel has a firm of its own.
    firms: {
      from: Uint32Array.from({ length: list.length + 1 }, (_, i) => i),
      tied: Uint32Array.from(list, (_, i) => i),
    },
  };
  return suggestBlocks(list, packLand(list), figures, { ...asked, ...how });
}

describe('suggested blocks', () => {
  it('put listed neighbours together, across roads up to the width, and say how wide', () => {
    const list = [plot('a', 0, 0), plot('b', 100, 0), plot('c', 224, 0), plot('d', 355, 0)];
    const [only, ...more] = suggest(list, ['a', 'b', 'c', 'd']);
    expect(more).toEqual([]);
    expect(only).toMatchObject({ parcelIds: ['a', 'b', 'c'], touching: 1, acrossRoads: 1 });
    expect(only?.widestM).toBeCloseTo(24, 1);
    expect((only?.listedM2 ?? 0) / 24_000).toBeCloseTo(1, 2);
    expect(only?.listedFirms).toBe(1);
    expect(suggest(list, ['a', 'b', 'c', 'd'], { roadM: 32 })[0]?.parcelIds).toHaveLength(4);
    expect(suggest(list, ['a', 'c'])).toEqual([]);
  });

  it('measure from boundary to boundary: large plots side by side are near, small ones apart are not', () => {
    const large = [plot('a', 0, 0, 2000, 2000), plot('b', 2010, 0, 2000, 2000)];
    expect(suggest(large, ['a', 'b'])).toHaveLength(1);
    expect(suggest([plot('a', 0, 0, 5, 5), plot('b', 36, 0, 5, 5)], ['a', 'b'])).toEqual([]);
  });

  it('do not take the land of another for a road', () => {
    const list = [plot('a', 0, 0), plot('other', 102, 0, 20), plot('b', 124, 0)];
    expect(suggest(list, ['a', 'b'])).toEqual([]);
    expect(suggest(list, ['a', 'b', 'other'])).toHaveLength(1);
  });

  it('rank by land or by firms', () => {
    const list = [
      plot('a', 0, 0, 500),
      plot('b', 500, 0, 500),
      plot('c', 5000, 0),
      plot('d', 5100, 0),
      plot('e', 5200, 0),
      plot('f', 5300, 0),
    ];
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    expect(suggest(list, ids).map(({ parcelIds }) => parcelIds[0])).toEqual(['a', 'c']);
    expect(suggest(list, ids, { rankBy: 'firms' })[0]?.parcelIds).toEqual(['c', 'd', 'e', 'f']);
    expect(suggest(list, ids, { leastParcels: 3 })).toHaveLength(1);
  });

  it('are the same whatever order the parcels come in, and no two of them are near', () => {
    const shapes: Land[] = scaledParcels(300).flatMap(({ table, after }) =>
      table === 'shapes' && after && 'geometry' in after ? [after] : [],
    );
    fc.assert(
      fc.property(
        fc.subarray(shapes, { minLength: 20, maxLength: 90 }),
        fc.integer({ min: 1, max: 1000 }),
        (chosen, seed) => {
          const ids = chosen.map(({ id }) => id);
          const found = suggest(shapes, ids, { leastParcels: 1 });
          const turned = shapes.toSorted(
            (a, b) => ((shapes.indexOf(a) * seed) % 307) - ((shapes.indexOf(b) * seed) % 307),
          );
          const again = suggest(turned, ids, { leastParcels: 1 });
          expect(again.map(({ parcelIds }) => parcelIds)).toEqual(
            found.map(({ parcelIds }) => parcelIds),
          );
          const clusters = new Map(
            found.flatMap(({ parcelIds }, at) => parcelIds.map((id) => [id, at])),
          );
          for (const a of chosen) {
            for (const b of chosen) {
              if (a.id >= b.id || clusters.get(a.id) === clusters.get(b.id)) continue;
              const { coords } = a.geometry ?? { coords: [] };
              const metres = distanceToGeometryM(
                b.geometry ?? packPolygons([]),
                coords[0] ?? 0,
                coords[1] ?? 0,
              );
              // Apart, or with the land of others between.
              if (clusters.has(a.id) && clusters.has(b.id)) expect(metres).toBeGreaterThan(10);
            }
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it('are none without a list or land', () => {
    const list = [plot('a', 0, 0), { id: 'b', geometry: null }];
    const figures = {
      listedLand: null,
      listedFirms: null,
      firms: { from: new Uint32Array(3), tied: new Uint32Array() },
    };
    expect(suggestBlocks(list, packLand(list), figures, asked)).toEqual([]);
    expect(suggest(list, ['a', 'b'])).toEqual([]);
  });
});
