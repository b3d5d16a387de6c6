import { TOUCH_DEGREES } from '../geo/find-crossings';
import { type Geometry, packPolygons, type Ring, unpackPolygons } from '../geo/geometry';
import { metresPerDegree } from '../geo/local-metres';
import { checkRings } from '../geo/ring-validity';
import { withoutSpikes } from '../topology/tidy-cut';

/**
 * The outline without vertices that repeat the one before them, and without lines that run out and straight back; null
 * where that is not all that is wrong.
 */
export function mendVertices(geometry: Geometry): Geometry | null {
  if (checkRings(geometry).length === 0) return null;
  const scale = metresPerDegree(geometry.coords[1] ?? 0);
  const mended = packPolygons(
    unpackPolygons(geometry).map((polygon) =>
      polygon.map((ring) => withoutRepeats(withoutSpikes(withoutRepeats(ring), scale))),
    ),
  );
  return checkRings(mended).length > 0 ? null : mended;
}

function withoutRepeats(ring: Ring): Ring {
  const kept: (readonly [number, number])[] = [];
  for (const point of ring) {
    const last = kept.at(-1);
    if (!last || isApart(last, point)) kept.push(point);
  }
  const [first] = kept;
  while (first && kept.length > 1 && !isApart(first, kept.at(-1) ?? first)) kept.pop();
  return kept;
}

function isApart([x, y]: readonly [number, number], [u, v]: readonly [number, number]): boolean {
  return Math.hypot(x - u, y - v) > TOUCH_DEGREES;
}
