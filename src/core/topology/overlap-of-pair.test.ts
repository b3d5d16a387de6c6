import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { geodesicAreaM2 } from '../geo/geodesic-area';
import { type Geometry, packPolygons, type Ring, unpackPolygons } from '../geo/geometry';
import { overlapAreaM2 } from '../geo/overlay/overlap-area';
import { intersectGeometries } from '../geo/overlay/overlay';
import { placeOfPoint } from '../geo/point-in-geometry';
import { type Outline, outlineOf } from './outline';
import { type Overlap, overlapOfPair } from './overlap-of-pair';

const radii = fc.array(fc.double({ min: 0.2, max: 1, noNaN: true }), {
  minLength: 3,
  maxLength: 15,
});
const offset = fc.double({ min: -1, max: 1, noNaN: true });
const star = fc.record({ radii, dx: offset, dy: offset, hole: fc.boolean(), back: fc.boolean() });
/** Plots of 20 m to 1 km, some with a hole, wound either way. */
const pair = fc.tuple(star, star, fc.constantFrom(0.0002, 0.002, 0.01));

function starOf(
  shape: { radii: number[]; dx: number; dy: number; hole: boolean; back: boolean },
  size: number,
): Geometry {
  const [x, y] = [122 + shape.dx * size, 30 + shape.dy * size];
  const ring = shape.radii.map((radius, i): [number, number] => {
    const turn = (2 * Math.PI * i) / shape.radii.length;
    return [x + size * radius * Math.cos(turn), y + size * radius * Math.sin(turn)];
  });
  if (shape.back) ring.reverse();
  const hole = square(x - size / 40, y - size / 40, size / 20);
  return packPolygons([shape.hole ? [ring, hole] : [ring]]);
}

function square(lon: number, lat: number, size: number): Ring {
  return [
    [lon, lat],
    [lon + size, lat],
    [lon + size, lat + size],
    [lon, lat + size],
  ];
}

function outline(geometry: Geometry): Outline {
  const made = outlineOf(geometry);
  if (!made) throw new Error('no outline');
  return made;
}

const overlap = (a: Geometry, b: Geometry): Overlap | null =>
  overlapOfPair(outline(a), outline(b), 0);

function aroundM(geometry: Geometry): number {
  let metres = 0;
  for (const ring of unpackPolygons(geometry).flat()) {
    ring.forEach(([lon, lat], i) => {
      const [u, v] = ring[(i + 1) % ring.length] as Ring[number];
      metres += Math.hypot((u - lon) * 96_486, (v - lat) * 110_853);
    });
  }
  return metres;
}

describe('the overlap of two plots', () => {
  it('is what the general overlay finds, area and width, and its place lies in both', () => {
    fc.assert(
      fc.property(pair, ([s, t, size]) => {
        const [a, b] = [starOf(s, size), starOf(t, size)];
        // A hole may stick out of a thin star: not a sound plot.
        fc.pre(![s, t].some((one) => one.hole && Math.min(...one.radii) < 0.4));
        const common = intersectGeometries(a, b);
        const expected = geodesicAreaM2(common);
        const found = overlap(a, b);
        // Vertices of the overlay are rounded to 0.1 mm; the near plane is good for 1e-4 over a kilometre.
        const within = 6e-4 * (aroundM(a) + aroundM(b)) + 2e-4 * expected;
        expect(Math.abs((found?.m2 ?? 0) - expected)).toBeLessThan(within);
        if (!found || expected < 1) return;
        for (const plot of [a, b]) expect(placeOfPoint(plot, ...found.place)).toBe('inside');
        const width = (2 * expected) / aroundM(common);
        expect(Math.abs(found.widthM - width)).toBeLessThan(0.02 * width + 0.01);
      }),
      { numRuns: 1000 },
    );
  });

  it('is the same from either side', () => {
    fc.assert(
      fc.property(pair, ([s, t, size]) => {
        const [a, b] = [starOf(s, size), starOf(t, size)];
        expect(overlap(a, b)?.m2 ?? 0).toBeCloseTo(overlap(b, a)?.m2 ?? 0, 6);
      }),
    );
  });

  it('is nothing between plots that are apart', () => {
    fc.assert(
      fc.property(pair, fc.constantFrom(0, 1, 2, 3), ([s, t, size], side) => {
        const [a, b] = [starOf(s, size), starOf(t, size)];
        const [boxA, boxB] = [outline(a).box, outline(b).box];
        // A tenth of a metre beyond touching, on that side.
        const apart = 1e-6;
        const shift = [
          [boxA.east - boxB.west + apart, 0],
          [boxA.west - boxB.east - apart, 0],
          [0, boxA.north - boxB.south + apart],
          [0, boxA.south - boxB.north - apart],
        ][side] as [number, number];
        const moved = unpackPolygons(b).map((polygon) =>
          polygon.map((ring) => ring.map(([x, y]) => [x + shift[0], y + shift[1]] as const)),
        );
        expect(overlap(a, packPolygons(moved))).toBeNull();
      }),
    );
  });

  it('is nothing along a common line, whoever has more vertices on it', () => {
    const west = packPolygons([[square(122, 30, 0.001)]]);
    const east: Ring = [
      [122.001, 30],
      [122.002, 30],
      [122.002, 30.001],
      [122.001, 30.001],
      [122.001, 30.0004],
    ];
    expect(overlapOfPair(outline(west), outline(packPolygons([[east]])), 0.01)).toBeNull();
  });

  it('knows land in a hole, a plot within another, and the same plot twice', () => {
    const frame = packPolygons([[square(122, 30, 0.01), square(122.002, 30.002, 0.006)]]);
    const island = packPolygons([[square(122.004, 30.004, 0.002)]]);
    expect(overlap(frame, island)).toBeNull();
    const whole = packPolygons([[square(122, 30, 0.01)]]);
    expect(overlap(whole, island)?.m2).toBeCloseTo(geodesicAreaM2(island), -1);
    expect((overlap(whole, whole)?.m2 ?? 0) / geodesicAreaM2(whole)).toBeCloseTo(1, 4);
  });

  it('goes to the general overlay where outlines have very many vertices', () => {
    const round = (lon: number): Geometry =>
      packPolygons([
        [
          Array.from({ length: 2000 }, (_, i): [number, number] => {
            const turn = (2 * Math.PI * i) / 2000;
            return [lon + 0.001 * Math.cos(turn), 30 + 0.001 * Math.sin(turn)];
          }),
        ],
      ]);
    const [a, b] = [round(122), round(122.001)];
    expect(overlap(a, b)?.m2).toBe(overlapAreaM2(a, b));
    expect(overlap(a, b)?.widthM).toBeGreaterThan(10);
  });
});
