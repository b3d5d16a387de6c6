import {
  Clipper,
  Clipper64,
  ClipType,
  FillRule,
  type Path64,
  type Paths64,
  PathType,
  type PolyPath64,
  PolyTree64,
} from 'clipper2-ts';
import { type Geometry, packPolygons, type Ring, unpackPolygons } from '../geometry';
import { type GridPlane, gridPlaneAbout } from './grid-plane';

/** The land both have. Edges that only touch give nothing. */
export function intersectGeometries(a: Geometry, b: Geometry): Geometry {
  return overlay(ClipType.Intersection, [a], [b]);
}

/** What is left of `a` without `b`: trimming. */
export function subtractGeometry(a: Geometry, b: Geometry): Geometry {
  return overlay(ClipType.Difference, [a], [b]);
}

/** All of it as one, inner edges gone. */
export function uniteGeometries(geometries: readonly Geometry[]): Geometry {
  return overlay(ClipType.Union, geometries, []);
}

/** A ring wound over itself taken by the even-odd rule: what lies under two layers is outside. */
export function untangle(geometry: Geometry): Geometry {
  return overlay(ClipType.Union, [geometry], [], FillRule.EvenOdd);
}

/** The two sides of a cut; either may be empty. Together they are `a`. */
export interface Cut {
  readonly inside: Geometry;
  readonly outside: Geometry;
}

export function cutGeometry(a: Geometry, cutter: Geometry): Cut {
  return { inside: intersectGeometries(a, cutter), outside: subtractGeometry(a, cutter) };
}

/** Each part of a geometry, with its holes, as a geometry of its own. */
export function partsOf(geometry: Geometry): Geometry[] {
  return unpackPolygons(geometry).map((polygon) => packPolygons([polygon]));
}

/**
 * Rings that cross themselves are taken by the non-zero rule, so a figure of eight is both its loops. Holes are always
 * assigned to the outer ring around them; parts within a hole become parts of their own.
 */
function overlay(
  type: ClipType,
  subjects: readonly Geometry[],
  clips: readonly Geometry[],
  rule: FillRule = FillRule.NonZero,
): Geometry {
  const plane = gridPlaneAbout([...subjects, ...clips]);
  const clipper = new Clipper64();
  clipper.addPaths(
    subjects.flatMap((geometry) => pathsOf(geometry, plane)),
    PathType.Subject,
  );
  clipper.addPaths(
    clips.flatMap((geometry) => pathsOf(geometry, plane)),
    PathType.Clip,
  );
  const tree = new PolyTree64();
  clipper.execute(type, rule, tree);
  const polygons: Ring[][] = [];
  collectOuters(tree, plane, polygons);
  return packPolygons(polygons);
}

/** Outer rings run counter-clockwise and holes clockwise, whatever the file did: the non-zero rule needs it. */
function pathsOf(geometry: Geometry, plane: GridPlane): Paths64 {
  const paths = unpackPolygons(geometry).flatMap((polygon) =>
    polygon.map((ring, role) => {
      const path = pathOf(ring, plane);
      return Clipper.isPositive(path) === (role === 0) ? path : path.reverse();
    }),
  );
  // Clipper fails on an empty path, and fewer than three points hold no land.
  return paths.filter((path) => path.length > 2);
}

/** Vertices that cannot be mapped are left out: the ring checks report them, an overlay must not fail on them. */
function pathOf(ring: Ring, plane: GridPlane): Path64 {
  return ring.map(([lon, lat]) => plane.toGrid(lon, lat)).filter((point) => point !== null);
}

function collectOuters(node: PolyPath64, plane: GridPlane, polygons: Ring[][]): void {
  for (let i = 0; i < node.count; i++) {
    const outer = node.child(i);
    const polygon = [ringOf(outer, plane)];
    polygons.push(polygon);
    for (let j = 0; j < outer.count; j++) {
      const hole = outer.child(j);
      polygon.push(ringOf(hole, plane));
      collectOuters(hole, plane, polygons);
    }
  }
}

function ringOf(node: PolyPath64, plane: GridPlane): Ring {
  return (node.poly ?? []).map((point) => plane.toDegrees(point));
}
