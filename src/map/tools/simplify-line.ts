import type { Ring } from '../../core/geo/geometry';

/**
 * The line with every point left out that lies within the tolerance of what remains (Douglas and Peucker, 1973); both
 * ends stay. Coordinates and tolerance in one unit, whatever it is.
 */
export function simplifyLine(points: Ring, tolerance: number): Ring {
  if (points.length < 3) return points;
  const kept = new Uint8Array(points.length);
  kept[0] = 1;
  kept[points.length - 1] = 1;
  const open: [from: number, to: number][] = [[0, points.length - 1]];
  for (let span = open.pop(); span; span = open.pop()) {
    const [from, to] = span;
    const far = farthest(points, from, to);
    if (!far || far.distance <= tolerance) continue;
    kept[far.at] = 1;
    open.push([from, far.at], [far.at, to]);
  }
  return points.filter((_, i) => kept[i] === 1);
}

/** The point between two others that lies farthest from the straight way between them. */
function farthest(points: Ring, from: number, to: number) {
  let best: { at: number; distance: number } | null = null;
  for (let at = from + 1; at < to; at++) {
    const distance = distanceToSegment(
      points[at] as Ring[number],
      points[from] as Ring[number],
      points[to] as Ring[number],
    );
    if (!best || distance > best.distance) best = { at, distance };
  }
  return best;
}

function distanceToSegment([x, y]: Ring[number], [x1, y1]: Ring[number], [x2, y2]: Ring[number]) {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length2 = dx * dx + dy * dy;
  const along = length2 === 0 ? 0 : ((x - x1) * dx + (y - y1) * dy) / length2;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - x1 - t * dx, y - y1 - t * dy);
}
