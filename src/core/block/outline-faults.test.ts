import { describe, expect, it } from 'vitest';
import { geodesicAreaM2 } from '../geo/geodesic-area';
import { type Geometry, packPolygons, type Ring, unpackPolygons } from '../geo/geometry';
import { overlapAreaM2 } from '../geo/overlay/overlap-area';
import { placeOfPoint } from '../geo/point-in-geometry';
import { outlineOf } from '../topology/outline';
import { type FaultsAsked, outlineFaults } from './outline-faults';

/** Corners in metres from a place. */
function rectangle(x: number, y: number, wide: number, high: number): Ring {
  const at = (u: number, v: number) => [122.1 + u / 96_440, 30.07 + v / 110_860] as const;
  return [at(x, y), at(x + wide, y), at(x + wide, y + high), at(x, y + high)];
}

const block = packPolygons([[rectangle(0, 0, 400, 300)]]);
const alone: FaultsAsked = { others: [], district: null };

function other(id: string, geometry: Geometry): FaultsAsked['others'][number] {
  const outline = outlineOf(geometry);
  if (!outline) throw new Error('no outline');
  return { id, name: `${id}区块`, outline };
}

describe('faults of an outline', () => {
  it('are none of a sound one, though neighbours touch it', () => {
    const next = other('east', packPolygons([[rectangle(400, 0, 100, 300)]]));
    const district = packPolygons([[rectangle(-10, -10, 1000, 1000)]]);
    expect(outlineFaults(block, { others: [next], district })).toEqual([]);
  });

  it('tell a line that crosses itself, where it does, and part it there', () => {
    const [a, b, c, d] = rectangle(0, 0, 400, 300);
    const bow = packPolygons([[[a, c, b, d] as Ring]]);
    const [fault, ...more] = outlineFaults(bow, alone);
    expect(more).toEqual([]);
    expect(fault).toMatchObject({ code: 'crossing', refused: true });
    expect(fault?.place?.[0]).toBeCloseTo(122.1 + 200 / 96_440, 5);
    expect(fault?.fix?.geometry.polygons).toHaveLength(2);
    expect(outlineFaults(fault?.fix?.geometry ?? bow, alone)).toEqual([]);
  });

  it('tell a corner that stands twice without refusing it', () => {
    const [a, b, c, d] = rectangle(0, 0, 400, 300);
    const twice = packPolygons([[[a, b, b, c, d] as Ring]]);
    const [fault] = outlineFaults(twice, alone);
    expect(fault).toMatchObject({ code: 'broken', refused: false });
    expect(fault?.fix?.geometry.coords).toHaveLength(8);
  });

  it('refuse land of another block, and offer to leave it', () => {
    const next = other('east', packPolygons([[rectangle(380, 100, 300, 100)]]));
    const [fault, ...more] = outlineFaults(block, { others: [next], district: null });
    expect(more).toEqual([]);
    expect(fault).toMatchObject({ code: 'overlapping', refused: true, otherId: 'east' });
    expect(fault?.why).toBe('与“east区块”重叠 3.00 亩。');
    expect(placeOfPoint(block, ...(fault?.place ?? [0, 0]))).toBe('inside');
    const fixed = fault?.fix?.geometry ?? block;
    expect(overlapAreaM2(fixed, next.outline.geometry)).toBeLessThan(0.1);
    expect(geodesicAreaM2(block) - geodesicAreaM2(fixed)).toBeCloseTo(2000, -1);
  });

  it('offer nothing where the other block takes all of it', () => {
    const all = other('all', packPolygons([[rectangle(-10, -10, 600, 600)]]));
    expect(outlineFaults(block, { others: [all], district: null })[0]?.fix).toBeNull();
  });

  it('tell land outside the district; all of it outside is refused', () => {
    const district = packPolygons([[rectangle(0, 0, 380, 300)]]);
    const [fault] = outlineFaults(block, { ...alone, district });
    expect(fault).toMatchObject({ code: 'outside', refused: false });
    expect(fault?.why).toBe('有 9.00 亩 在本区范围以外。');
    expect(outlineFaults(fault?.fix?.geometry ?? block, { ...alone, district })).toEqual([]);
    const far = packPolygons([[rectangle(5000, 0, 380, 300)]]);
    const [all] = outlineFaults(block, { ...alone, district: far });
    expect(all).toMatchObject({ code: 'outside', refused: true, fix: null });
  });

  it('tell tiny holes and slivers, each with a fix of its own', () => {
    const geometry = packPolygons([
      [rectangle(0, 0, 400, 300), rectangle(10, 10, 3, 3), rectangle(50, 50, 40, 40)],
      [rectangle(410, 0, 0.3, 300)],
    ]);
    const faults = outlineFaults(geometry, alone);
    expect(faults.map(({ code, refused }) => [code, refused])).toEqual([
      ['tiny-hole', false],
      ['sliver', false],
    ]);
    const [hole, sliver] = faults.map(({ fix }) => unpackPolygons(fix?.geometry ?? geometry));
    expect(hole?.map((polygon) => polygon.length)).toEqual([2, 1]);
    expect(sliver?.map((polygon) => polygon.length)).toEqual([3]);
  });

  it('never fail on what is no outline at all', () => {
    for (const rings of [[], [[]], [[[122, 30] as const]], [[[Number.NaN, 1] as const]]]) {
      const found = outlineFaults(packPolygons([rings as Ring[]]), alone);
      expect(found.every(({ fix }) => fix === null)).toBe(true);
    }
  });
});
