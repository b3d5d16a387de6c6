import { Clipper64, ClipType, FillRule, type Path64, type Paths64, PathType } from 'clipper2-ts';
import type { Geometry } from '../geometry';
import { pathsOf } from './grid-paths';
import type { GridPlane } from './grid-plane';

/** A path longer than this is resolved without being looked at: looking grows with the square of its corners. */
const LONG = 64;

/**
 * The paths of one geometry with its own crossings resolved. A line that crosses itself goes backwards round one of its
 * loops, and put together with others as it is, that loop would be taken out of theirs.
 */
export function plainPathsOf(geometry: Geometry, plane: GridPlane): Paths64 {
  const paths = pathsOf(geometry, plane);
  const holes = geometry.rings.length > geometry.polygons.length;
  if (!holes && paths.every(isPlain)) return paths;
  const clipper = new Clipper64();
  clipper.addPaths(paths, PathType.Subject);
  const solution: Paths64 = [];
  clipper.execute(ClipType.Union, FillRule.NonZero, solution);
  return solution;
}

/** Whether no two edges meet but neighbours at their common corner. */
function isPlain(path: Path64): boolean {
  const count = path.length;
  if (count > LONG) return false;
  for (let i = 0; i < count; i++) {
    for (let j = i + 2; j < count; j++) {
      if (i === 0 && j === count - 1) continue;
      if (meet(path, i, j)) return false;
    }
  }
  return true;
}

function meet(path: Path64, i: number, j: number): boolean {
  const [a, b] = [path[i], path[i + 1]];
  const [c, d] = [path[j], path[(j + 1) % path.length]];
  if (!a || !b || !c || !d) return false;
  if (Math.max(a.x, b.x) < Math.min(c.x, d.x) || Math.max(c.x, d.x) < Math.min(a.x, b.x))
    return false;
  if (Math.max(a.y, b.y) < Math.min(c.y, d.y) || Math.max(c.y, d.y) < Math.min(a.y, b.y))
    return false;
  const side = (p: Path64[number], q: Path64[number], r: Path64[number]) =>
    Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x));
  return side(a, b, c) * side(a, b, d) <= 0 && side(c, d, a) * side(c, d, b) <= 0;
}
