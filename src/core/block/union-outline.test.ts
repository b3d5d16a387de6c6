import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scaledParcels } from '../../../tests/builders/many-parcels';
import { geodesicAreaM2 } from '../geo/geodesic-area';
import { type Geometry, packPolygons, type Ring, unpackPolygons } from '../geo/geometry';
import { overlapAreaM2 } from '../geo/overlay/overlap-area';
import { subtractGeometry, uniteGeometries } from '../geo/overlay/overlay';
import { checkRings } from '../geo/ring-validity';
import { outlineFaults } from './outline-faults';
import { unionOutline } from './union-outline';

const METRE_LON = 1 / 96_300;
const METRE_LAT = 1 / 110_850;

/** Corners in metres from a place. */
function rectangle(x: number, y: number, wide: number, high: number): Geometry {
  const at = (u: number, v: number) => [122.1 + u * METRE_LON, 30.07 + v * METRE_LAT] as const;
  return packPolygons([[[at(x, y), at(x + wide, y), at(x + wide, y + high), at(x, y + high)]]]);
}

const sumM2 = (list: readonly Geometry[]) =>
  list.reduce((sum, one) => sum + geodesicAreaM2(one), 0);

describe('the outline of chosen parcels', () => {
  const west = rectangle(0, 0, 100, 80);
  const east = rectangle(110, 0, 100, 80);

  it('takes in a lane as wide as stated or narrower, and no wider one', () => {
    const joined = unionOutline([west, east], [], 10.1);
    expect(unpackPolygons(joined)).toHaveLength(1);
    expect(geodesicAreaM2(joined) - sumM2([west, east])).toBeCloseTo(800, -1);
    expect(unpackPolygons(unionOutline([west, east], [], 9.9))).toHaveLength(2);
    expect(unpackPolygons(unionOutline([west, east], [], 0))).toHaveLength(2);
  });

  it('keeps the corners bit for bit and runs straight across the mouth of the lane', () => {
    const [ring = []] = unpackPolygons(unionOutline([west, east], [], 12)).flat();
    const own = [west, east].flatMap((one) => unpackPolygons(one).flat(2).map(String));
    expect(ring.map(String).toSorted()).toEqual(own.toSorted());
  });

  it('never takes land of others', () => {
    const inTheLane = rectangle(102, 20, 6, 30);
    const joined = unionOutline([west, east], [inTheLane], 12);
    expect(overlapAreaM2(joined, inTheLane)).toBeLessThan(1e-3);
    expect(unpackPolygons(joined).map((polygon) => polygon.length)).toEqual([2]);
  });

  it('fills a narrow yard and leaves a wide one', () => {
    const frame = [
      rectangle(0, 0, 100, 30),
      rectangle(0, 30, 30, 40),
      rectangle(70, 30, 30, 40),
      rectangle(0, 70, 100, 30),
    ];
    expect(unpackPolygons(unionOutline(frame, [], 12))[0]).toHaveLength(2);
    expect(unpackPolygons(unionOutline(frame, [], 41))[0]).toHaveLength(1);
  });

  it('fills a crossing of lanes, though its middle is farther from the plots than half a lane', () => {
    const plots = (lane: number) => [
      rectangle(0, 0, 100, 80),
      rectangle(100 + lane, 0, 100, 80),
      rectangle(0, 80 + lane, 100, 80),
      rectangle(100 + lane, 80 + lane, 100, 80),
    ];
    expect(unpackPolygons(unionOutline(plots(11.9), [], 12)).map((rings) => rings.length)).toEqual([
      1,
    ]);
    expect(unpackPolygons(unionOutline(plots(12.3), [], 12))).toHaveLength(4);
  });

  it('closes a wedge only where it is narrower than stated', () => {
    const at = (u: number, v: number) => [122.1 + u * METRE_LON, 30.07 + v * METRE_LAT] as const;
    // The gap opens from nothing to 40 m over a length of 100 m.
    const slanted = packPolygons([[[at(100, 0), at(220, 0), at(220, 100), at(140, 100)]]]);
    const square = rectangle(0, 0, 100, 100);
    const closed = unionOutline([square, slanted], [], 12);
    const taken = geodesicAreaM2(closed) - sumM2([square, slanted]);
    expect(taken).toBeGreaterThan(100);
    expect(overlapAreaM2(closed, rectangle(100, 30, 60, 80))).toBeCloseTo(
      overlapAreaM2(slanted, rectangle(100, 30, 60, 80)),
      1,
    );
  });

  it('leaves plots that are near in a corner only as parts, and parts that meet there sound', () => {
    const near = unionOutline([rectangle(0, 0, 100, 80), rectangle(101, 81, 100, 80)], [], 12);
    expect(unpackPolygons(near)).toHaveLength(2);
    const meeting = unionOutline([rectangle(0, 0, 100, 80), rectangle(100, 80, 100, 80)], [], 12);
    expect(checkRings(meeting).every(({ code }) => code === 'self-touching')).toBe(true);
    expect(outlineFaults(meeting, { others: [], district: null })).toEqual([]);
  });

  it('holds all chosen land, is sound, and adds nothing but the gaps', () => {
    const shapes = scaledParcels(120).flatMap(({ table, after }) =>
      table === 'shapes' && after && 'geometry' in after ? [after.geometry] : [],
    );
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: 120, maxLength: 120 }),
        fc.constantFrom(0, 5, 20, 30, 60),
        (picks, gapM) => {
          const chosen = shapes.filter((_, i) => picks[i]);
          const others = shapes.filter((_, i) => !picks[i]);
          const outline = unionOutline(chosen, others, gapM);
          const missing = subtractGeometry(uniteGeometries(chosen), outline);
          expect(geodesicAreaM2(missing)).toBeLessThan(0.1);
          expect(overlapAreaM2(outline, uniteGeometries(others))).toBeLessThan(1);
          // Parts may meet in a corner: to the last digit that is a touch, or an overlap of nothing.
          const meeting = ['self-touching', 'polygons-overlapping'];
          const wrong = checkRings(outline).filter(({ code }) => !meeting.includes(code));
          expect(wrong).toEqual([]);
          const once = geodesicAreaM2(uniteGeometries([outline]));
          expect(Math.abs(once - geodesicAreaM2(outline))).toBeLessThan(0.1);
          if (gapM === 0) expect(geodesicAreaM2(outline)).toBeCloseTo(sumM2(chosen), 0);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('is nothing of nothing', () => {
    expect(unionOutline([], [west]).polygons).toEqual([]);
    const flat: Ring = [[122, 30]];
    expect(unionOutline([packPolygons([[flat]])], [west]).polygons).toEqual([]);
  });
});
