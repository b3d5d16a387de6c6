import type { Path64, Paths64, Point64 } from 'clipper2-ts';

/**
 * Takes out edges that two paths run along in opposite directions, and strings what is left into closed paths again.
 * Wherever one goes there and the other back, nothing is turned around: every place is as often within the paths as
 * before, so whatever is worked out from them comes out the same. Neighbours in a layer share most of their edges, and
 * what is left of thousands of plots is little more than the streets.
 */
export function cancelEdges(paths: Paths64): Paths64 {
  const numbers = new Map<string, number>();
  const points: Point64[] = [];
  const numberOf = (point: Point64): number => {
    const key = `${point.x},${point.y}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, points.length);
    points.push(point);
    return points.length - 1;
  };
  const from: number[] = [];
  const to: number[] = [];
  for (const path of paths) {
    let last = numberOf(path[path.length - 1] as Point64);
    for (const point of path) {
      const next = numberOf(point);
      if (next !== last) {
        from.push(last);
        to.push(next);
      }
      last = next;
    }
  }
  return stringUp(points, from, to, cancelled(points.length, from, to));
}

/** 1 for every edge that has met its opposite. */
function cancelled(count: number, from: readonly number[], to: readonly number[]): Uint8Array {
  const gone = new Uint8Array(from.length);
  const waiting = new Map<number, number[]>();
  for (let edge = 0; edge < from.length; edge++) {
    const [a, b] = [from[edge] as number, to[edge] as number];
    const opposite = waiting.get(b * count + a)?.pop();
    if (opposite !== undefined) {
      gone[edge] = 1;
      gone[opposite] = 1;
      continue;
    }
    const key = a * count + b;
    const alike = waiting.get(key);
    if (alike) alike.push(edge);
    else waiting.set(key, [edge]);
  }
  return gone;
}

/** As many edges come to a point as leave it, so a walk along edges not yet taken ends only where it began. */
function stringUp(
  points: readonly Point64[],
  from: readonly number[],
  to: readonly number[],
  gone: Uint8Array,
): Paths64 {
  const next = new Int32Array(from.length).fill(-1);
  const first = new Int32Array(points.length).fill(-1);
  for (let edge = from.length - 1; edge >= 0; edge--) {
    if (gone[edge]) continue;
    next[edge] = first[from[edge] as number] as number;
    first[from[edge] as number] = edge;
  }
  const paths: Paths64 = [];
  for (let start = 0; start < points.length; start++) {
    while ((first[start] as number) >= 0) {
      const path: Path64 = [];
      for (let at = start; (first[at] as number) >= 0; ) {
        const edge = first[at] as number;
        first[at] = next[edge] as number;
        path.push(points[at] as Point64);
        at = to[edge] as number;
      }
      if (path.length > 2) paths.push(path);
    }
  }
  return paths;
}
