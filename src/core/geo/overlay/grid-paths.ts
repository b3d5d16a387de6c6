import { Clipper, type Path64, type Paths64, type PolyPath64 } from 'clipper2-ts';
import { type Geometry, packPolygons, type Ring, unpackPolygons } from '../geometry';
import type { GridPlane } from './grid-plane';
import { withoutHairs } from './without-hairs';

/** Outer rings run counter-clockwise and holes clockwise, whatever the file did: the non-zero rule needs it. */
export function pathsOf(geometry: Geometry, plane: GridPlane): Paths64 {
  const paths = unpackPolygons(geometry).flatMap((polygon) =>
    polygon.map((ring, role) => {
      const path = withoutHairs(pathOf(ring, plane));
      return Clipper.isPositive(path) === (role === 0) ? path : path.reverse();
    }),
  );
  // Clipper fails on an empty path and may not come back from one that is all but a line; neither holds land.
  return paths.filter((path) => path.length > 2 && !isThin(path));
}

/** Steps: a ring nowhere wider than a millimetre. */
const THIN = 10;

/** All corners on one line, the one through the first corner and the one farthest from it. */
function isThin(path: Path64): boolean {
  const [{ x, y } = { x: 0, y: 0 }] = path;
  const far = (point: Path64[number]) => Math.hypot(point.x - x, point.y - y);
  const end = path.reduce((best, point) => (far(point) > far(best) ? point : best));
  const length = far(end);
  const off = (point: Path64[number]) =>
    Math.abs((end.x - x) * (point.y - y) - (end.y - y) * (point.x - x));
  return path.every((point) => off(point) <= THIN * length);
}

/** Vertices that cannot be mapped are left out: the ring checks report them, an overlay must not fail on them. */
function pathOf(ring: Ring, plane: GridPlane): Path64 {
  return ring.map(([lon, lat]) => plane.toGrid(lon, lat)).filter((point) => point !== null);
}

/** What came out of an overlay, with every hole under the outer ring around it. */
export function geometryOf(tree: PolyPath64, plane: GridPlane): Geometry {
  const polygons: Ring[][] = [];
  collectOuters(tree, plane, polygons);
  return packPolygons(polygons);
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
