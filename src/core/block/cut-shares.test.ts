import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scaledParcels } from '../../../tests/builders/many-parcels';
import { findCrossings } from '../geo/find-crossings';
import { geodesicAreaM2 } from '../geo/geodesic-area';
import { type Geometry, packPolygons, type Ring, unpackPolygons } from '../geo/geometry';
import { overlapAreaM2 } from '../geo/overlay/overlap-area';
import { subtractGeometry, uniteGeometries } from '../geo/overlay/overlay';
import { createCutter } from './cut-shares';
import { packLand } from './land-pack';

const shapes = scaledParcels(600).flatMap(({ table, after }) =>
  table === 'shapes' && after && 'geometry' in after ? [after] : [],
);
const land = packLand(shapes);
const cut = createCutter(land);
const MU_M2 = 2000 / 3;

function ringAround(lon: number, lat: number, size: number, radii: readonly number[]): Ring {
  return radii.map((radius, i) => {
    const turn = (2 * Math.PI * i) / radii.length;
    return [lon + size * radius * Math.cos(turn), lat + size * radius * Math.sin(turn)];
  });
}

const outlines = fc
  .record({
    radii: fc.array(fc.double({ min: 0.3, max: 1, noNaN: true }), { minLength: 3, maxLength: 20 }),
    dx: fc.double({ min: -0.005, max: 0.005, noNaN: true }),
    dy: fc.double({ min: -0.004, max: 0.004, noNaN: true }),
    size: fc.constantFrom(0.0003, 0.002, 0.006, 0.05),
    hole: fc.boolean(),
  })
  .map(({ radii, dx, dy, size, hole }) => {
    const [lon, lat] = [122.1 + dx, 30.07 + dy];
    const rings = [ringAround(lon, lat, size, radii)];
    if (hole) rings.push(ringAround(lon, lat, size / 8, [1, 1, 1, 1]));
    return packPolygons([rings]);
  });

function withinM2(outline: Geometry, of = land, cutter = cut): number {
  const { count, rows, shares } = cutter(outline);
  let sum = 0;
  for (let i = 0; i < count; i++) {
    sum += (shares[i] as number) * (of.areaM2[rows[i] as number] as number);
  }
  return sum;
}

describe('shares of parcels within an outline', () => {
  it('agree with the general overlay, parcel by parcel', () => {
    fc.assert(
      fc.property(outlines, (outline) => {
        const { count, rows, shares } = cut(outline);
        const found = new Map<number, number>();
        for (let i = 0; i < count; i++) found.set(rows[i] as number, shares[i] as number);
        shapes.forEach(({ geometry }, row) => {
          const m2 = (found.get(row) ?? 0) * (land.areaM2[row] as number);
          expect(Math.abs(m2 - overlapAreaM2(geometry, outline))).toBeLessThan(0.1);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('with the land outside all parcels, worked out apart, come to the outline within 0.01 亩', () => {
    const all = uniteGeometries(shapes.map(({ geometry }) => geometry));
    fc.assert(
      fc.property(outlines, (outline) => {
        const outside = geodesicAreaM2(subtractGeometry(outline, all));
        const difference = withinM2(outline) + outside - geodesicAreaM2(outline);
        expect(Math.abs(difference)).toBeLessThan(0.01 * MU_M2);
      }),
      { numRuns: 60 },
    );
  });

  it('do so with five thousand parcels inside as well', () => {
    const many = scaledParcels(8000).flatMap(({ table, after }) =>
      table === 'shapes' && after && 'geometry' in after ? [after] : [],
    );
    const pack = packLand(many);
    const cutter = createCutter(pack);
    const all = uniteGeometries(many.map(({ geometry }) => geometry));
    const radii = Array.from({ length: 60 }, (_, i) => 1 + 0.08 * Math.sin(i) + 0.05 * (i % 3));
    const outer = ringAround(122.1, 30.07, 0.0212, radii);
    for (const rings of [[outer], [outer, ringAround(122.101, 30.071, 0.004, radii)]]) {
      const outline = packPolygons([rings]);
      const outside = geodesicAreaM2(subtractGeometry(outline, all));
      const difference = withinM2(outline, pack, cutter) + outside - geodesicAreaM2(outline);
      expect(cutter(outline).count).toBeGreaterThan(5000);
      expect(outside).toBeGreaterThan(100 * MU_M2);
      expect(Math.abs(difference)).toBeLessThan(0.01 * MU_M2);
    }
  });

  it('of a partition sum to 1', () => {
    fc.assert(
      fc.property(outlines, fc.double({ min: 0, max: Math.PI, noNaN: true }), (outline, turn) => {
        const half = ringAround(122.1, 30.07, 0.2, [0.9, 1, 0.8]).map(
          ([x, y]): [number, number] => {
            const [u, v] = [x - 122.1, y - 30.07];
            return [
              122.1 + u * Math.cos(turn) - v * Math.sin(turn) + 0.05,
              30.07 + u * Math.sin(turn) + v * Math.cos(turn),
            ];
          },
        );
        const side = packPolygons([[half]]);
        const [one, other] = [
          subtractGeometry(outline, side),
          subtractGeometry(outline, subtractGeometry(outline, side)),
        ];
        const sums = new Float64Array(land.ids.length);
        const add = (geometry: Geometry, sign: number) => {
          const { count, rows, shares } = cut(geometry);
          for (let i = 0; i < count; i++) {
            sums[rows[i] as number] = (sums[rows[i] as number] ?? 0) + sign * (shares[i] ?? 0);
          }
        };
        add(one, 1);
        add(other, 1);
        add(outline, -1);
        for (const sum of sums) expect(Math.abs(sum)).toBeLessThan(1e-4);
      }),
      { numRuns: 100 },
    );
  });

  it('are the same after many moves of a vertex as when cut at once, whatever the line does', () => {
    const step = fc.record({
      at: fc.nat(),
      how: fc.constantFrom('move', 'move', 'move', 'add', 'remove'),
      x: fc.double({ min: 122.09, max: 122.11, noNaN: true }),
      y: fc.double({ min: 30.062, max: 30.078, noNaN: true }),
    });
    fc.assert(
      fc.property(outlines, fc.array(step, { minLength: 1, maxLength: 12 }), (outline, steps) => {
        const hand = createCutter(land);
        hand(outline);
        let rings = unpackPolygons(outline)[0] ?? [];
        for (const { at, how, x, y } of steps) {
          const ring = [...(rings[0] ?? [])];
          const gone =
            how === 'add' || ring.length < 4 ? Number(how !== 'add' && how !== 'remove') : 1;
          const put = how === 'remove' ? [] : [[x, y] as const];
          ring.splice(at % ring.length, gone, ...put);
          rings = [ring, ...rings.slice(1)];
          const next = packPolygons([rings]);
          const followed = hand(next);
          const anew = createCutter(land)(next);
          // Where the line crosses itself within a parcel, its share is only near.
          const crossed = findCrossings(next, [...next.rings.keys()], 1).length > 0;
          const within = crossed ? 0.25 : 1e-5;
          const byRow = new Map<number, number>();
          for (let i = 0; i < followed.count; i++) {
            byRow.set(followed.rows[i] as number, followed.shares[i] as number);
          }
          for (let i = 0; i < anew.count; i++) {
            const row = anew.rows[i] as number;
            expect(Math.abs((byRow.get(row) ?? 0) - (anew.shares[i] as number))).toBeLessThan(
              within,
            );
            byRow.delete(row);
          }
          for (const share of byRow.values()) expect(share).toBeLessThan(within);
        }
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });

  it('are whole, to the last digit, for parcels the line does not touch', () => {
    const outline = packPolygons([[ringAround(122.1, 30.07, 0.5, [1, 1, 1, 1])]]);
    const { count, shares } = cut(outline);
    expect(count).toBe(600);
    expect(shares.subarray(0, count).every((share) => share === 1)).toBe(true);
  });

  it('are none for an outline without land, broken or far away', () => {
    const line: Ring = [
      [122.1, 30.07],
      [122.2, 30.17],
    ];
    for (const ring of [[], line, ringAround(100, 20, 0.1, [1, 1, 1]), [[Number.NaN, 3]] as Ring]) {
      expect(cut(packPolygons([[ring]])).count).toBe(0);
    }
    expect(createCutter(packLand([]))(packPolygons([[line]])).count).toBe(0);
    const bare = packLand([{ id: 'a', geometry: null }]);
    expect(createCutter(bare)(packPolygons([[ringAround(105, 35, 1, [1, 1, 1])]])).count).toBe(0);
  });
});
