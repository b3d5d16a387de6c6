import { Clipper64, ClipType, FillRule, PathType, PolyTree64 } from 'clipper2-ts';
import { type Geometry, packPolygons, unpackPolygons } from '../geometry';
import { cancelEdges } from './cancel-edges';
import { geometryOf, pathsOf } from './grid-paths';
import { gridPlaneAbout } from './grid-plane';
import { plainPathsOf } from './plain-paths';

/** For fewer the common edges are not worth looking for. */
const FEW = 8;

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
  const several = rule === FillRule.EvenOdd ? pathsOf : plainPathsOf;
  const paths = subjects.flatMap((geometry) => several(geometry, plane));
  const cancels = rule === FillRule.NonZero && subjects.length > FEW;
  clipper.addPaths(cancels ? cancelEdges(paths) : paths, PathType.Subject);
  clipper.addPaths(
    clips.flatMap((geometry) => plainPathsOf(geometry, plane)),
    PathType.Clip,
  );
  const tree = new PolyTree64();
  clipper.execute(type, rule, tree);
  return geometryOf(tree, plane);
}
