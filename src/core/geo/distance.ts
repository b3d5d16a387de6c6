import { type Geometry, ringStart } from './geometry';
import { type MetresPerDegree, metresPerDegree } from './local-metres';
import { placeOfPoint } from './point-in-geometry';

/** The point of an edge nearest to another, and how far it is. */
export interface Foot {
  readonly lon: number;
  readonly lat: number;
  readonly distanceM: number;
}

/** The foot on the edge between two vertices, which is straight in degrees. */
export function footOnEdge(
  { coords }: Geometry,
  from: number,
  to: number,
  lon: number,
  lat: number,
  scale: MetresPerDegree,
): Foot {
  const lon1 = coords[2 * from] as number;
  const lat1 = coords[2 * from + 1] as number;
  const dx = ((coords[2 * to] as number) - lon1) * scale.lon;
  const dy = ((coords[2 * to + 1] as number) - lat1) * scale.lat;
  const px = (lon - lon1) * scale.lon;
  const py = (lat - lat1) * scale.lat;
  const length2 = dx * dx + dy * dy;
  const t = length2 === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / length2));
  const distanceM = Math.hypot(px - t * dx, py - t * dy);
  return { lon: lon1 + (t * dx) / scale.lon, lat: lat1 + (t * dy) / scale.lat, distanceM };
}

/** Calls back for every edge of every ring with the vertex indexes of its ends. */
export function forEachEdge(geometry: Geometry, visit: (from: number, to: number) => void): void {
  for (let ring = 0; ring < geometry.rings.length; ring++) {
    const start = ringStart(geometry, ring);
    const end = geometry.rings[ring] as number;
    for (let v = start; v < end; v++) visit(v, v + 1 === end ? start : v + 1);
  }
}

/** Metres from a point to a geometry; 0 within it, infinite when it has no vertices. Good for some kilometres. */
export function distanceToGeometryM(geometry: Geometry, lon: number, lat: number): number {
  if (placeOfPoint(geometry, lon, lat) !== 'outside') return 0;
  const scale = metresPerDegree(lat);
  let best = Number.POSITIVE_INFINITY;
  forEachEdge(geometry, (from, to) => {
    best = Math.min(best, footOnEdge(geometry, from, to, lon, lat, scale).distanceM);
  });
  return best;
}
