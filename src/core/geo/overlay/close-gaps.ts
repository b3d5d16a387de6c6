import {
  Clipper,
  Clipper64,
  ClipType,
  EndType,
  FillRule,
  JoinType,
  type Path64,
  type Paths64,
  PathType,
  type Point64,
  PolyTree64,
} from 'clipper2-ts';
import Flatbush from 'flatbush';
import type { Box } from '../box';
import { type Geometry, packPolygons } from '../geometry';
import { cancelEdges } from './cancel-edges';
import { geometryOf } from './grid-paths';
import { GRID_STEP_M, gridPlaneAbout } from './grid-plane';
import { plainPathsOf } from './plain-paths';

/** Corners of plots stay corners; one sharper than this is cut off before it reaches over twice the width. */
const SHARPEST = 1.5;
/** Going out and back in again moves a corner by some steps: it is put back on the vertex it came from. */
const NEAR = 10;
/** Neighbours whose common line has other vertices on either side lie a hair apart: that is closed in any case. */
const HAIR_M = 0.002;

/**
 * All of it as one, and with it the lanes between: what is nowhere wider than `widthM`, measured across. Closed as by
 * putting on half the width all round and taking it off again. Never takes land of `kept`. Vertices stay bit for bit.
 */
export function uniteAcrossGaps(
  geometries: readonly Geometry[],
  widthM: number,
  kept: readonly Geometry[],
): Geometry {
  const plane = gridPlaneAbout([...geometries, ...kept]);
  const paths = geometries.flatMap((geometry) => plainPathsOf(geometry, plane));
  if (paths.length === 0) return packPolygons([]);
  const united = run(ClipType.Union, cancelEdges(paths), []);
  const others = kept.flatMap((geometry) => plainPathsOf(geometry, plane));
  const lanes = lanesOf(united, Math.max(widthM, HAIR_M) / GRID_STEP_M, others);
  const whole = run(ClipType.Union, [...united, ...lanes], []);
  const tree = new PolyTree64();
  const clipper = new Clipper64();
  // Lines that run along each other a hair apart become one, and go.
  clipper.addPaths(cancelEdges(snapTo(whole, whole)), PathType.Subject);
  clipper.execute(ClipType.Union, FillRule.NonZero, tree);
  return geometryOf(tree, plane);
}

function lanesOf(united: Paths64, width: number, others: Paths64): Paths64 {
  const half = width / 2;
  const wide = Clipper.inflatePaths(united, half, JoinType.Miter, EndType.Polygon, SHARPEST);
  const closed = Clipper.inflatePaths(wide, -half, JoinType.Miter, EndType.Polygon, SHARPEST);
  const lanes = run(ClipType.Difference, snapTo(united, closed), united);
  return others.length === 0 ? lanes : run(ClipType.Difference, lanes, others);
}

function run(type: ClipType, subjects: Paths64, clips: Paths64): Paths64 {
  const clipper = new Clipper64();
  clipper.addPaths(subjects, PathType.Subject);
  clipper.addPaths(clips, PathType.Clip);
  const solution: Paths64 = [];
  clipper.execute(type, FillRule.NonZero, solution);
  return solution;
}

/** Puts paths onto the vertices they pass by: corners that moved go back, and edges are led over vertices between. */
function snapTo(vertices: Paths64, paths: Paths64): Paths64 {
  const points = vertices.flat();
  if (points.length === 0) return paths;
  const tree = new Flatbush(points.length);
  for (const { x, y } of points) tree.add(x, y, x, y);
  tree.finish();
  const own = new Set(points);
  const near = (box: Box): Point64[] =>
    tree
      .search(box.west - NEAR, box.south - NEAR, box.east + NEAR, box.north + NEAR)
      .map((at) => points[at] as Point64);
  const nearest = (point: Point64): Point64 => {
    const apart = (other: Point64) => Math.hypot(other.x - point.x, other.y - point.y);
    const found = near({ west: point.x, south: point.y, east: point.x, north: point.y });
    return found.reduce((best, one) => (apart(one) < apart(best) ? one : best), found[0] ?? point);
  };
  return paths
    .map((path) => path.map(nearest))
    .map((path) => path.filter((point, i) => own.has(point) || isCorner(path, point, i)))
    .map((path) =>
      path.flatMap((from, i) => [from, ...passed(from, path[(i + 1) % path.length] ?? from, near)]),
    )
    .filter((path) => path.length > 2);
}

/** Not where two edges, put out each for itself, meet again by a hair. */
function isCorner(path: Path64, point: Point64, i: number): boolean {
  const before = path[(i + path.length - 1) % path.length] ?? point;
  const after = path[(i + 1) % path.length] ?? point;
  const [dx, dy] = [after.x - before.x, after.y - before.y];
  const [px, py] = [point.x - before.x, point.y - before.y];
  return Math.abs(px * dy - py * dx) > NEAR * Math.hypot(dx, dy);
}

/** Vertices an edge passes by, in the order it comes to them. */
function passed(from: Point64, to: Point64, near: (box: Box) => Point64[]): Point64[] {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  if (length === 0) return [];
  const box = {
    west: Math.min(from.x, to.x),
    south: Math.min(from.y, to.y),
    east: Math.max(from.x, to.x),
    north: Math.max(from.y, to.y),
  };
  return near(box)
    .map((point) => {
      const [px, py] = [point.x - from.x, point.y - from.y];
      return { point, along: (px * dx + py * dy) / length, off: (px * dy - py * dx) / length };
    })
    .filter(({ along, off }) => Math.abs(off) <= NEAR && along > NEAR && along < length - NEAR)
    .sort((a, b) => a.along - b.along)
    .map(({ point }) => point);
}
