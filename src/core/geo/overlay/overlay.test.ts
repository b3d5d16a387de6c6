import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { geodesicAreaM2 } from '../geodesic-area';
import { type Geometry, packPolygons, type Ring, unpackPolygons } from '../geometry';
import { placeOfPoint } from '../point-in-geometry';
import { GRID_STEP_M } from './grid-plane';
import { overlapArea, overlapAreaM2 } from './overlap-area';
import {
  cutGeometry,
  intersectGeometries,
  partsOf,
  subtractGeometry,
  uniteGeometries,
} from './overlay';

function square(lon: number, lat: number, size: number): Ring {
  return [
    [lon, lat],
    [lon + size, lat],
    [lon + size, lat + size],
    [lon, lat + size],
  ];
}

const radii = fc.array(fc.double({ min: 0.2, max: 1, noNaN: true }), {
  minLength: 3,
  maxLength: 15,
});
const offset = fc.double({ min: -1, max: 1, noNaN: true });
/** Stars of 200 m to 6 km that overlap more often than not, some with a hole. */
const star = fc.record({ radii, dx: offset, dy: offset, hole: fc.boolean() });
const pair = fc.tuple(star, star, fc.constantFrom(0.002, 0.01, 0.06));

function starOf(
  shape: { radii: number[]; dx: number; dy: number; hole: boolean },
  size: number,
): Geometry {
  const centre = [122 + shape.dx * size, 30 + shape.dy * size] as const;
  const ring = shape.radii.map((radius, i): [number, number] => {
    const turn = (2 * Math.PI * i) / shape.radii.length;
    return [centre[0] + size * radius * Math.cos(turn), centre[1] + size * radius * Math.sin(turn)];
  });
  const hole = square(centre[0] - size / 40, centre[1] - size / 40, size / 20);
  return packPolygons([shape.hole ? [ring, hole] : [ring]]);
}

/** New vertices are rounded to the grid: an area may shift by some steps along both outlines. */
function tolerance(a: Geometry, b: Geometry): number {
  const areaM2 = Math.max(geodesicAreaM2(a), geodesicAreaM2(b));
  return 6 * GRID_STEP_M * (perimeterM(a) + perimeterM(b)) + 2e-7 * areaM2;
}

/** Near enough for a tolerance: a degree taken as 111 km both ways. */
function perimeterM(geometry: Geometry): number {
  let degrees = 0;
  for (const ring of unpackPolygons(geometry).flat()) {
    ring.forEach(([x, y], i) => {
      const [u, v] = ring[(i + 1) % ring.length] as Ring[number];
      degrees += Math.hypot(u - x, v - y);
    });
  }
  return degrees * 111_000;
}

describe('overlay', () => {
  it('|A∩B| + |A\\B| = |A|, and |A∪B| = |A| + |B| − |A∩B|', () => {
    fc.assert(
      fc.property(pair, ([s, t, size]) => {
        const a = uniteGeometries([starOf(s, size)]);
        const b = uniteGeometries([starOf(t, size)]);
        const both = overlapAreaM2(a, b);
        const areaA = geodesicAreaM2(a);
        const within = tolerance(a, b);
        expect(Math.abs(both + geodesicAreaM2(subtractGeometry(a, b)) - areaA)).toBeLessThan(
          within,
        );
        const union = geodesicAreaM2(uniteGeometries([a, b]));
        expect(Math.abs(union - (areaA + geodesicAreaM2(b) - both))).toBeLessThan(2 * within);
      }),
      { numRuns: 300 },
    );
  });

  it('is commutative in area', () => {
    fc.assert(
      fc.property(pair, ([s, t, size]) => {
        const [a, b] = [starOf(s, size), starOf(t, size)];
        const ab = geodesicAreaM2(uniteGeometries([a, b]));
        const ba = geodesicAreaM2(uniteGeometries([b, a]));
        expect(Math.abs(ab - ba)).toBeLessThan(tolerance(a, b));
        expect(Math.abs(overlapAreaM2(a, b) - overlapAreaM2(b, a))).toBeLessThan(tolerance(a, b));
      }),
    );
  });

  it('never throws, whatever it is given', () => {
    const wild = fc.oneof(
      { weight: 12, arbitrary: fc.integer({ min: 0, max: 4 }).map((n) => 30 + n / 1000) },
      { weight: 4, arbitrary: fc.double({ min: 29.9, max: 30.1, noNaN: true }) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -200, 91, 1e300, 0),
      },
    );
    const ring = fc.array(fc.tuple(wild, wild), { maxLength: 9 });
    const polygons = fc.array(fc.array(ring, { maxLength: 3 }), { maxLength: 3 });
    fc.assert(
      fc.property(polygons, polygons, (p, q) => {
        const a = packPolygons(p);
        const b = packPolygons(q);
        for (const result of [
          intersectGeometries(a, b),
          subtractGeometry(a, b),
          uniteGeometries([a, b]),
        ]) {
          expect(Number.isFinite(geodesicAreaM2(result))).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('assigns holes, and an island in a hole is a part of its own', () => {
    const frame = packPolygons([[square(122, 30, 0.01), square(122.002, 30.002, 0.006)]]);
    const island = packPolygons([[square(122.004, 30.004, 0.002)]]);
    const united = uniteGeometries([island, frame]);
    expect(
      unpackPolygons(united)
        .map((polygon) => polygon.length)
        .sort(),
    ).toEqual([1, 2]);
    expect(placeOfPoint(united, 122.003, 30.003)).toBe('outside');
    expect(placeOfPoint(united, 122.005, 30.005)).toBe('inside');
    const punched = subtractGeometry(packPolygons([[square(122, 30, 0.01)]]), island);
    expect(unpackPolygons(punched).map((polygon) => polygon.length)).toEqual([2]);
  });

  it('keeps untouched vertices bit for bit', () => {
    const ring: Ring = [
      [122.00012345678901, 30.000987654321],
      [122.01, 30],
      [122.01, 30.01],
      [122, 30.01],
    ];
    const trimmed = subtractGeometry(
      packPolygons([[ring]]),
      packPolygons([[square(122.005, 30.005, 0.01)]]),
    );
    const points = unpackPolygons(trimmed).flat(2).map(String);
    expect(points).toContain(String(ring[0]));
    expect(points).toContain(String(ring[1]));
    expect(points).toContain('122.005,30.005');
  });

  it('finds nothing between neighbours, and merges them without a seam', () => {
    const west = packPolygons([[square(122, 30, 0.001)]]);
    const east = packPolygons([[square(122.001, 30, 0.001)]]);
    expect(overlapAreaM2(west, east)).toBe(0);
    expect(overlapAreaM2(west, packPolygons([]))).toBe(0);
    expect(unpackPolygons(uniteGeometries([west, east]))).toHaveLength(1);
    expect(overlapArea(west, west)).toMatchObject({ method: 'geodesic' });
    expect(overlapAreaM2(west, west)).toBeCloseTo(geodesicAreaM2(west), 2);
  });

  it('cuts into two sides and lists the parts', () => {
    const plot = packPolygons([[square(122, 30, 0.01)]]);
    const strip = packPolygons([
      [
        [
          [122.004, 29],
          [122.006, 29],
          [122.006, 31],
          [122.004, 31],
        ],
      ],
    ]);
    const { inside, outside } = cutGeometry(plot, strip);
    expect(partsOf(inside)).toHaveLength(1);
    expect(partsOf(outside)).toHaveLength(2);
  });

  it('adds up to the millionth on edges of kilometres, where straight lines in degrees would not', () => {
    const plot = packPolygons([[square(122, 30, 0.05)]]);
    const { inside, outside } = cutGeometry(
      plot,
      packPolygons([
        [
          [
            [122.02, 29.9],
            [122.03, 29.9],
            [122.025, 30.2],
          ],
        ],
      ]),
    );
    const sum = geodesicAreaM2(inside) + geodesicAreaM2(outside);
    expect(Math.abs(sum / geodesicAreaM2(plot) - 1)).toBeLessThan(1e-7);
  });
});
