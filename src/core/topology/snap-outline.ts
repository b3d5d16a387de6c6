import { footOnEdge, forEachEdge } from '../geo/distance';
import { TOUCH_DEGREES } from '../geo/find-crossings';
import { type Geometry, packPolygons, type Ring, unpackPolygons } from '../geo/geometry';
import { type MetresPerDegree, metresPerDegree } from '../geo/local-metres';
import type { Place } from './place';
import { tidyCut } from './tidy-cut';

export interface Snapped {
  readonly geometry: Geometry;
  /** The farthest any vertex went; never more than the tolerance. */
  readonly farthestM: number;
}

interface OnLine {
  readonly place: Place;
  readonly distanceM: number;
}

/**
 * The outline with its line laid on that of a neighbour, wherever the two are no farther apart than the tolerance. A
 * vertex goes to the neighbour's vertex, else to the foot on its edge; vertices the neighbour has along an edge come in
 * between. What lies farther away stays where it is. Null where nothing is near enough.
 */
export function snapOutline(own: Geometry, to: Geometry, toleranceM: number): Snapped | null {
  const lat = own.coords[1];
  if (lat === undefined || to.coords.length === 0) return null;
  const scale = metresPerDegree(lat);
  const corners = cornersNear(own, to, toleranceM, scale);
  let farthestM = 0;
  const rings = unpackPolygons(own).map((polygon) =>
    polygon.map((ring) => {
      const laid = ring.map((point) => layOn(to, corners, point, toleranceM, scale));
      const line: Place[] = [];
      ring.forEach((point, at) => {
        const next = (at + 1) % ring.length;
        line.push(laid[at]?.place ?? point);
        farthestM = Math.max(farthestM, laid[at]?.distanceM ?? 0);
        const between = cornersAlong(corners, point, ring[next] ?? point, toleranceM, scale);
        const [first, last] = [between[0], between.at(-1)];
        if (!first || !last) return;
        // Where an edge comes from afar, it runs on to where the neighbour begins, and steps over there.
        if (!laid[at]) line.push(first.foot);
        for (const { corner, distanceM } of between) {
          line.push(corner);
          farthestM = Math.max(farthestM, distanceM);
        }
        if (!laid[next]) line.push(last.foot);
      });
      return withoutRepeats(line);
    }),
  );
  if (farthestM === 0) return null;
  return { geometry: tidyCut(packPolygons(rings)), farthestM };
}

/** Vertices of the neighbour that come near the outline at all. */
function cornersNear(
  own: Geometry,
  to: Geometry,
  toleranceM: number,
  scale: MetresPerDegree,
): Place[] {
  const corners: Place[] = [];
  for (let v = 0; v < to.coords.length; v += 2) {
    const [lon, lat] = [to.coords[v] as number, to.coords[v + 1] as number];
    if (nearestFoot(own, [lon, lat], toleranceM, scale)) corners.push([lon, lat]);
  }
  return corners;
}

function layOn(
  to: Geometry,
  corners: readonly Place[],
  [lon, lat]: Place,
  toleranceM: number,
  scale: MetresPerDegree,
): OnLine | null {
  let best: OnLine | null = null;
  for (const place of corners) {
    const distanceM = Math.hypot((place[0] - lon) * scale.lon, (place[1] - lat) * scale.lat);
    if (distanceM <= toleranceM && distanceM < (best?.distanceM ?? Number.POSITIVE_INFINITY)) {
      best = { place, distanceM };
    }
  }
  return best ?? nearestFoot(to, [lon, lat], toleranceM, scale);
}

function nearestFoot(
  geometry: Geometry,
  [lon, lat]: Place,
  toleranceM: number,
  scale: MetresPerDegree,
): OnLine | null {
  let best: OnLine | null = null;
  forEachEdge(geometry, (from, to) => {
    const foot = footOnEdge(geometry, from, to, lon, lat, scale);
    if (foot.distanceM > toleranceM || foot.distanceM >= (best?.distanceM ?? Infinity)) return;
    best = { place: [foot.lon, foot.lat], distanceM: foot.distanceM };
  });
  return best;
}

interface Along {
  readonly corner: Place;
  readonly foot: Place;
  readonly distanceM: number;
  readonly along: number;
}

/** The neighbour's vertices beside an edge, in its direction; those at its ends belong to the ends. */
function cornersAlong(
  corners: readonly Place[],
  from: Place,
  to: Place,
  toleranceM: number,
  scale: MetresPerDegree,
): Along[] {
  const dx = (to[0] - from[0]) * scale.lon;
  const dy = (to[1] - from[1]) * scale.lat;
  const length = Math.hypot(dx, dy);
  if (length === 0) return [];
  return corners
    .flatMap((corner) => {
      const px = (corner[0] - from[0]) * scale.lon;
      const py = (corner[1] - from[1]) * scale.lat;
      const along = (px * dx + py * dy) / length;
      const distanceM = Math.abs(px * dy - py * dx) / length;
      if (distanceM > toleranceM || along <= toleranceM || along >= length - toleranceM) return [];
      const t = along / length;
      const foot: Place = [from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])];
      return [{ corner, foot, distanceM, along }];
    })
    .sort((a, b) => a.along - b.along);
}

function withoutRepeats(line: readonly Place[]): Ring {
  return line.filter((point, at) => {
    const before = line.at(at - 1) ?? point;
    return (
      line.length === 1 || Math.hypot(point[0] - before[0], point[1] - before[1]) > TOUCH_DEGREES
    );
  });
}
