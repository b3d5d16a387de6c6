import { footOnEdge } from '../geo/distance';
import { geodesicRingM2 } from '../geo/geodesic-area';
import { type Geometry, packPolygons, type Ring, ringStart, unpackPolygons } from '../geo/geometry';
import { metresPerDegree } from '../geo/local-metres';
import { checkRings } from '../geo/ring-validity';
import { type Refusal, refuse } from '../refusal';

/** A place on a ring: on the edge that begins at a vertex of it. */
interface OnRing {
  readonly vertex: number;
  readonly lon: number;
  readonly lat: number;
  /** Metres from the vertex, to tell the order of two on one edge. */
  readonly along: number;
}

/**
 * Draws a stretch of an outline anew: the line begins and ends on the same ring, within `withinM` of it, and takes the
 * place of the stretch between. Of the two ways round, the one that holds more is meant.
 */
export function reshapeOutline(
  geometry: Geometry,
  line: Ring,
  withinM: number,
): Geometry | Refusal {
  const [first, last] = [line[0], line[line.length - 1]];
  if (!first || !last || line.length < 2) {
    return refuse('reshape-too-short', '线至少要有两个点。', '请沿新的边界画线。');
  }
  for (let ring = 0; ring < geometry.rings.length; ring++) {
    const from = placeOnRing(geometry, ring, first, withinM);
    const to = placeOnRing(geometry, ring, last, withinM);
    if (!from || !to) continue;
    const both = ways(geometry, ring, from, to, line.slice(1, -1));
    const faults = both.map((way) => new Set(checkRings(way).map(({ code }) => code)));
    // Where the line crosses the ring, one of the ways crosses itself.
    if (faults.some((codes) => codes.has('self-crossing'))) return crossing();
    const [reshaped] = both
      .filter((_, i) => faults[i]?.size === 0)
      .sort((a, b) => ringM2(b, ring) - ringM2(a, ring));
    return reshaped ?? crossing();
  }
  return refuse(
    'reshape-off-outline',
    '线的两端没有落在同一条边界上。',
    '请从边界上的一点画起，画到同一条边界上的另一点。',
  );
}

function ringM2(geometry: Geometry, ring: number): number {
  return Math.abs(geodesicRingM2(geometry, ring));
}

function placeOnRing(
  geometry: Geometry,
  ring: number,
  [lon, lat]: Ring[number],
  withinM: number,
): OnRing | null {
  const scale = metresPerDegree(lat);
  const start = ringStart(geometry, ring);
  const end = geometry.rings[ring] as number;
  let best: OnRing | null = null;
  let least = withinM;
  for (let v = start; v < end; v++) {
    const foot = footOnEdge(geometry, v, v + 1 === end ? start : v + 1, lon, lat, scale);
    if (foot.distanceM > least || (best && foot.distanceM === least)) continue;
    const dx = (foot.lon - (geometry.coords[2 * v] as number)) * scale.lon;
    const dy = (foot.lat - (geometry.coords[2 * v + 1] as number)) * scale.lat;
    best = { vertex: v - start, lon: foot.lon, lat: foot.lat, along: Math.hypot(dx, dy) };
    least = foot.distanceM;
  }
  return best;
}

/** The ring with the one stretch replaced, and with the other. */
function ways(
  geometry: Geometry,
  ring: number,
  from: OnRing,
  to: OnRing,
  middle: Ring,
): Geometry[] {
  const polygons = unpackPolygons(geometry);
  const points = polygons.flat()[ring] ?? [];
  const start: Ring[number] = [from.lon, from.lat];
  const end: Ring[number] = [to.lon, to.lat];
  const one = [start, ...middle, end, ...stretch(points, to, from)];
  const other = [end, ...middle.toReversed(), start, ...stretch(points, from, to)];
  return [one, other].map((points) => replaced(polygons, ring, withoutRepeats(points)));
}

/** Vertices from one place on to the other, in the direction of the ring. */
function stretch(points: Ring, from: OnRing, to: OnRing): Ring {
  const behind = from.vertex === to.vertex && from.along < to.along;
  const count = behind ? 0 : (to.vertex - from.vertex + points.length) % points.length;
  const all = from.vertex === to.vertex && !behind ? points.length : count;
  return Array.from(
    { length: all },
    (_, i) => points[(from.vertex + 1 + i) % points.length] as Ring[number],
  );
}

function withoutRepeats(ring: Ring): Ring {
  return ring.filter((point, i) => {
    const next = ring[(i + 1) % ring.length] ?? point;
    return Math.hypot(next[0] - point[0], next[1] - point[1]) > 1e-9;
  });
}

function replaced(polygons: readonly (readonly Ring[])[], ring: number, points: Ring): Geometry {
  let at = -1;
  return packPolygons(
    polygons.map((polygon) =>
      polygon.map((own) => {
        at += 1;
        return at === ring ? points : own;
      }),
    ),
  );
}

function crossing(): Refusal {
  return refuse(
    'reshape-crosses',
    '照这条线改，边界会自相交。',
    '请让线只在两端与边界相接，中间不要穿过边界。',
  );
}
