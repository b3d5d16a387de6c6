import { boxOf, joinBoxes } from '../geo/box';
import { ringStart } from '../geo/geometry';
import { metresPerDegree } from '../geo/local-metres';
import type { Ground } from './ground';

/** An edge that rises from y1 to y2, in metres about the middle of the group. */
export interface GroundEdge {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  /** Place of its ground in the group. */
  readonly of: number;
}

export interface GroundEdges {
  /** By their lower end. */
  readonly edges: readonly GroundEdge[];
  /** By how much a width at a height is really more or less: meridians draw together to the north. */
  stretchAt(y: number): number;
}

/** Level edges are left out: they bound nothing on their left or right. */
export function edgesOf(group: readonly Ground[]): GroundEdges {
  const boxes = group.flatMap(({ geometry }) => boxOf(geometry) ?? []);
  const { west = 0, east = 0, south = 0, north = 0 } = joinBoxes(boxes) ?? {};
  const [lon, lat] = [(west + east) / 2, (south + north) / 2];
  const scale = metresPerDegree(lat);
  const edges: GroundEdge[] = [];
  group.forEach(({ geometry }, of) => {
    const { coords, rings } = geometry;
    rings.forEach((end, ring) => {
      let last = end - 1;
      for (let v = ringStart(geometry, ring); v < end; last = v++) {
        const [x1, y1, x2, y2] = [
          ((coords[2 * last] as number) - lon) * scale.lon,
          ((coords[2 * last + 1] as number) - lat) * scale.lat,
          ((coords[2 * v] as number) - lon) * scale.lon,
          ((coords[2 * v + 1] as number) - lat) * scale.lat,
        ];
        if (y1 < y2) edges.push({ x1, y1, x2, y2, of });
        else if (y2 < y1) edges.push({ x1: x2, y1: y2, x2: x1, y2: y1, of });
      }
    });
  });
  edges.sort((a, b) => a.y1 - b.y1);
  const stretchAt = (y: number) => metresPerDegree(lat + y / scale.lat).lon / scale.lon;
  return { edges, stretchAt };
}

export function xAt({ x1, y1, x2, y2 }: GroundEdge, y: number): number {
  return x1 + ((x2 - x1) * (y - y1)) / (y2 - y1);
}

/** Heights between which no edge begins, ends or crosses another. */
export function levelsOf(edges: readonly GroundEdge[]): number[] {
  const levels = edges.flatMap(({ y1, y2 }) => [y1, y2]);
  let active: GroundEdge[] = [];
  for (const edge of edges) {
    active = active.filter(({ y2 }) => y2 > edge.y1);
    for (const other of active) {
      const y = crossing(edge, other);
      if (y !== null) levels.push(y);
    }
    active.push(edge);
  }
  return levels.sort((a, b) => a - b);
}

function crossing(a: GroundEdge, b: GroundEdge): number | null {
  const low = Math.max(a.y1, b.y1);
  const high = Math.min(a.y2, b.y2);
  const atLow = xAt(a, low) - xAt(b, low);
  const atHigh = xAt(a, high) - xAt(b, high);
  if (atLow * atHigh >= 0) return null;
  return low + ((high - low) * atLow) / (atLow - atHigh);
}
