import { type Foot, footOnEdge, forEachEdge } from './distance';
import type { Geometry } from './geometry';
import { type MetresPerDegree, metresPerDegree } from './local-metres';
import { boxAround, itemsInBox, type SpatialIndex } from './spatial-index';

/** What a drawn point catches on. `vertex` is the vertex, or the first of the edge, within its geometry. */
export interface Snap extends Foot {
  readonly kind: 'vertex' | 'edge';
  readonly item: number;
  readonly vertex: number;
}

/**
 * The nearest vertex within the tolerance, else the nearest edge. A vertex wins over a nearer edge: plots that meet
 * should share corners, and a corner always lies on two edges that are at least as near.
 */
export function findSnap(
  index: SpatialIndex,
  lon: number,
  lat: number,
  toleranceM: number,
  except: ReadonlySet<number> = new Set(),
): Snap | null {
  const scale = metresPerDegree(lat);
  let vertex: Snap | null = null;
  let edge: Snap | null = null;
  for (const item of itemsInBox(index, boxAround(lon, lat, toleranceM))) {
    if (except.has(item)) continue;
    const geometry = index.geometries[item] as Geometry;
    forEachEdge(geometry, (from, to) => {
      vertex = nearer(vertex, vertexSnap(geometry, item, from, lon, lat, scale), toleranceM);
      const foot = footOnEdge(geometry, from, to, lon, lat, scale);
      edge = nearer(edge, { kind: 'edge', item, vertex: from, ...foot }, toleranceM);
    });
  }
  return vertex ?? edge;
}

function nearer(best: Snap | null, next: Snap, toleranceM: number): Snap | null {
  return next.distanceM <= toleranceM && (best === null || next.distanceM < best.distanceM)
    ? next
    : best;
}

/** The vertex's own coordinates, bit for bit, so that what snaps to it meets it exactly. */
function vertexSnap(
  { coords }: Geometry,
  item: number,
  vertex: number,
  lon: number,
  lat: number,
  scale: MetresPerDegree,
): Snap {
  const at = { lon: coords[2 * vertex] as number, lat: coords[2 * vertex + 1] as number };
  const distanceM = Math.hypot((at.lon - lon) * scale.lon, (at.lat - lat) * scale.lat);
  return { kind: 'vertex', item, vertex, ...at, distanceM };
}
