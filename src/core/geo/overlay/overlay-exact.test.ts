import { Clipper, type Path64 } from 'clipper2-ts';
import fc from 'fast-check';
import Coordinate from 'jsts/org/locationtech/jts/geom/Coordinate.js';
import GeometryFactory from 'jsts/org/locationtech/jts/geom/GeometryFactory.js';
import OverlayOp from 'jsts/org/locationtech/jts/operation/overlay/OverlayOp.js';
import { describe, expect, it } from 'vitest';
import { exactAreas } from '../../../../tests/builders/exact-overlay';
import { roughPair } from '../../../../tests/builders/rough-rings';
import { geodesicAreaM2 } from '../geodesic-area';
import { type Geometry, packPolygons, type Ring } from '../geometry';
import { checkRings } from '../ring-validity';
import { uniteAcrossGaps } from './close-gaps';
import { pathsOf } from './grid-paths';
import { type GridPlane, gridPlaneAbout } from './grid-plane';
import { intersectGeometries, subtractGeometry, uniteGeometries, untangle } from './overlay';

const STEP = 1e-6;
const onLattice = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }));
/** Stars about a place of the lattice: sound, often with corners and edges in common. */
const small = fc
  .tuple(onLattice, fc.array(fc.integer({ min: 2, max: 25 }), { minLength: 3, maxLength: 8 }))
  .map(([[x, y], radii]): Geometry => {
    const ring = radii.map((radius, i) => {
      const turn = (2 * Math.PI * i) / radii.length;
      const [u, v] = [Math.round(radius * Math.cos(turn)), Math.round(radius * Math.sin(turn))];
      return [122 + (x + u) * STEP, 30 + (y + v) * STEP] as const;
    });
    return packPolygons([[ring]]);
  });

/** In squares of the grid, 0.1 mm wide. */
const TEN_M2 = 1e9;
/** For what takes a quarter of a minute on a quiet machine. */
const LONG_MS = 240_000;

/** In steps of the grid. */
function areaOn(plane: GridPlane, geometry: Geometry): number {
  return pathsOf(geometry, plane).reduce((sum, path) => sum + Clipper.area(path), 0);
}

function aroundOn(plane: GridPlane, geometry: Geometry): number {
  const length = (path: Path64) =>
    path.reduce((sum, point, i) => {
      const next = path[(i + 1) % path.length] ?? point;
      return sum + Math.hypot(next.x - point.x, next.y - point.y);
    }, 0);
  return pathsOf(geometry, plane).reduce((sum, path) => sum + length(path), 0);
}

function star(seed: number, corners: number): Ring {
  return Array.from({ length: corners }, (_, i) => {
    const turn = (2 * Math.PI * i) / corners;
    const radius = 0.01 * (1 + 0.3 * Math.sin(seed + 37 * turn) + 0.1 * Math.cos(seed * i));
    return [122 + radius * Math.cos(turn), 30 + radius * Math.sin(turn)] as const;
  });
}

describe('overlay held against exact numbers', () => {
  it('comes to the exact areas but for the rounding of new corners', () => {
    fc.assert(
      fc.property(small, small, (a, b) => {
        const plane = gridPlaneAbout([a, b]);
        const [pathsA, pathsB] = [pathsOf(a, plane), pathsOf(b, plane)];
        const exact = exactAreas(pathsA, pathsB);
        for (const [found, area] of [
          [intersectGeometries(a, b), exact.both],
          [subtractGeometry(a, b), exact.onlyA],
          [uniteGeometries([a, b]), exact.either],
        ] as const) {
          // A new corner is a step or two from where it should be; so may its edges be.
          const within = 3 * (aroundOn(plane, a) + aroundOn(plane, b)) + 10;
          expect(Math.abs(areaOn(plane, found) - area)).toBeLessThan(within);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('comes to them exactly where every corner falls on the grid', () => {
    const span = fc.tuple(onLattice, onLattice).filter(([p, q]) => p[0] !== q[0] && p[1] !== q[1]);
    const middle = gridPlaneAbout([packPolygons([[[[122, 30]]]])]);
    fc.assert(
      fc.property(fc.array(span, { maxLength: 4 }), fc.array(span, { maxLength: 4 }), (p, q) => {
        // The frame holds the middle of the plane in its place.
        const frame = [
          [-4100, -4100],
          [4100, 4100],
        ] as const;
        const shape = (spans: typeof p): Geometry =>
          packPolygons(
            spans.map(([from, to]) => {
              const corners = [
                [from[0], from[1]],
                [to[0], from[1]],
                [to[0], to[1]],
                [from[0], to[1]],
              ] as const;
              return [
                corners.map(([x, y]) => middle.toDegrees({ x: 100 * x - 2000, y: 100 * y - 2000 })),
              ];
            }),
          );
        const corners = frame.map(([x, y]) => middle.toDegrees({ x, y }));
        const held = packPolygons([[[...corners, corners[0] ?? [122, 30]]]]);
        const [a, b] = [shape(p), shape(q)];
        const plane = gridPlaneAbout([a, b, held]);
        const whole = pathsOf(a, plane).every((path) => path.every(({ x }) => x % 100 === 0));
        fc.pre(whole);
        const exact = exactAreas(pathsOf(a, plane), pathsOf(b, plane));
        const sum =
          areaOn(plane, intersectGeometries(a, b)) + areaOn(plane, subtractGeometry(a, b));
        expect(Math.abs(sum - exact.a)).toBeLessThan(1);
      }),
      { numRuns: 200 },
    );
  });

  it('agrees with JSTS on outlines of thousands of corners', () => {
    const factory = new GeometryFactory();
    for (const [seed, corners] of [
      [1, 1500],
      [2, 3000],
    ] as const) {
      const rings = [star(seed, corners), star(seed + 0.7, corners)] as const;
      const [a, b] = rings.map((ring) => packPolygons([[ring]])) as [Geometry, Geometry];
      const plane = gridPlaneAbout([a, b]);
      const [theirsA, theirsB] = rings.map((ring) => {
        const points = [...ring, ring[0] as Ring[number]].map(([lon, lat]) => {
          const { x, y } = plane.toGrid(lon, lat) ?? { x: 0, y: 0 };
          return new Coordinate(x, y);
        });
        return factory.createPolygon(factory.createLinearRing(points));
      });
      for (const [ours, code] of [
        [intersectGeometries(a, b), OverlayOp.INTERSECTION],
        [subtractGeometry(a, b), OverlayOp.DIFFERENCE],
        [uniteGeometries([a, b]), OverlayOp.UNION],
      ] as const) {
        const theirs = OverlayOp.overlayOp(theirsA, theirsB, code).getArea() as number;
        expect(Math.abs(areaOn(plane, ours) / theirs - 1)).toBeLessThan(1e-6);
      }
    }
  });

  it(
    'never fails on ten thousand bad rings, and finds no more land than there is',
    () => {
      for (let seed = 1; seed <= 10_000; seed++) {
        const [a, b] = roughPair(seed).map(packPolygons) as [Geometry, Geometry];
        const results = [
          intersectGeometries(a, b),
          subtractGeometry(a, b),
          uniteGeometries([a, b]),
        ];
        if (seed % 10 === 0) results.push(untangle(a), uniteAcrossGaps([a, b], 5, []));
        for (const result of results) {
          const m2 = geodesicAreaM2(result);
          expect(m2 >= 0 && m2 < 60_000, `case ${seed}: ${m2}`).toBe(true);
        }
      }
    },
    LONG_MS,
  );

  it(
    'is hardly ever off on bad rings, and then one of them is told to cross itself',
    () => {
      const off = Array.from({ length: 300 }, (_, i) => i + 1).filter((seed) => {
        const [a, b] = roughPair(seed).map(packPolygons) as [Geometry, Geometry];
        const plane = gridPlaneAbout([a, b]);
        const exact = exactAreas(pathsOf(a, plane), pathsOf(b, plane));
        const worst = Math.max(
          Math.abs(areaOn(plane, intersectGeometries(a, b)) - exact.both),
          Math.abs(areaOn(plane, subtractGeometry(a, b)) - exact.onlyA),
          Math.abs(areaOn(plane, uniteGeometries([a, b])) - exact.either),
        );
        if (worst < TEN_M2) return false;
        const faults = [a, b].flatMap(checkRings);
        expect(
          faults.map(({ code }) => code),
          `case ${seed}`,
        ).toContain('self-crossing');
        return true;
      });
      // Of 1,200 it is eight, by more than a tenth of a square metre.
      expect(off.length).toBeLessThanOrEqual(4);
    },
    LONG_MS,
  );

  it('puts a line that crosses itself together with others without taking land out of them', () => {
    const at = (x: number, y: number) => [122 + x * STEP, 30 + y * STEP] as const;
    const plot = packPolygons([[[at(0, 0), at(40, 0), at(40, 40), at(0, 40)]]]);
    const bow = packPolygons([[[at(10, 10), at(30, 30), at(30, 10), at(10, 30)]]]);
    const m2 = geodesicAreaM2(plot);
    expect(geodesicAreaM2(uniteGeometries([plot, bow]))).toBeCloseTo(m2, 2);
    expect(geodesicAreaM2(uniteAcrossGaps([bow, plot], 0, []))).toBeCloseTo(m2, 2);
  });
});
