import Flatbush from 'flatbush';
import type { Geometry } from '../../core/geo/geometry';
import { placeInRing } from '../../core/geo/point-in-geometry';

export interface NestedRings {
  readonly polygons: Float64Array[][];
  /** Some ring runs the other way than the format asks: outer rings clockwise, holes against it. */
  readonly turned: boolean;
  /** There were too many rings one in the other to look at: order and direction decided. */
  readonly guessed: boolean;
}

interface Ring {
  readonly points: Float64Array;
  readonly shape: Geometry;
  /** Positive against the clock. */
  readonly area: number;
  readonly box: readonly [west: number, south: number, east: number, north: number];
  depth: number;
  host: Ring | null;
}

/** Vertices and boxes looked at for one outline; a hundred times what any honest outline needs. */
const MOST_WORK = 30_000_000;

/**
 * Outer rings, each with its holes. A ring within an odd number of others is a hole of the nearest; within an even
 * number, an outer ring of its own. Direction and order are not asked, as many programs get them wrong.
 */
export function nestRings(parts: readonly Float64Array[]): NestedRings {
  const rings = parts.map(measure);
  if (rings.length === 1) {
    return { polygons: [[...parts]], turned: (rings[0] as Ring).area > 0, guessed: false };
  }
  if (!findHosts(rings)) return { polygons: byOrder(rings), turned: false, guessed: true };
  const polygons = new Map<Ring, Float64Array[]>();
  for (const ring of rings) if (isOuter(ring)) polygons.set(ring, [ring.points]);
  for (const ring of rings)
    if (ring.host && !isOuter(ring)) polygons.get(ring.host)?.push(ring.points);
  return {
    polygons: [...polygons.values()],
    turned: rings.some((ring) => (isOuter(ring) ? ring.area > 0 : ring.area < 0)),
    guessed: false,
  };
}

function isOuter(ring: Ring): boolean {
  return ring.depth % 2 === 0;
}

/** The smallest ring around each, largest rings first. False when that would take too long. */
function findHosts(rings: readonly Ring[]): boolean {
  const bySize = rings.toSorted((a, b) => Math.abs(b.area) - Math.abs(a.area));
  const tree = new Flatbush(bySize.length);
  for (const { box } of bySize) tree.add(...box);
  tree.finish();
  let work = 0;
  for (const [i, ring] of bySize.entries()) {
    const met = tree.search(...ring.box);
    work += met.length;
    const larger = met.filter((j) => j < i).sort((a, b) => b - a);
    for (const j of larger) {
      const host = bySize[j] as Ring;
      if (work > MOST_WORK) return false;
      if (!boxWithin(ring, host)) continue;
      const tested = within(ring, host);
      work += tested.vertices;
      if (!tested.inside) continue;
      ring.host = host;
      ring.depth = host.depth + 1;
      break;
    }
  }
  return true;
}

function boxWithin({ box: [west, south, east, north] }: Ring, { box }: Ring): boolean {
  return west >= box[0] && south >= box[1] && east <= box[2] && north <= box[3];
}

/** By the first vertex, else the first middle of an edge, that is not on the other's edge. Twins lie beside each other. */
function within(ring: Ring, host: Ring): { readonly inside: boolean; readonly vertices: number } {
  const { points } = ring;
  const size = host.points.length / 2;
  let vertices = 0;
  for (const share of [0, 0.5]) {
    for (let i = 0; i < points.length; i += 2) {
      const next = (i + 2) % points.length;
      const x = (points[i] as number) * (1 - share) + (points[next] as number) * share;
      const y = (points[i + 1] as number) * (1 - share) + (points[next + 1] as number) * share;
      vertices += size;
      const place = placeInRing(host.shape, 0, x, y);
      if (place !== 'boundary') return { inside: place === 'inside', vertices };
      if (vertices > MOST_WORK) return { inside: false, vertices };
    }
  }
  return { inside: false, vertices };
}

/** As the format has it: clockwise begins an outline, the others are its holes. */
function byOrder(rings: readonly Ring[]): Float64Array[][] {
  const polygons: Float64Array[][] = [];
  for (const { points, area } of rings) {
    const last = polygons.at(-1);
    if (last && area > 0) last.push(points);
    else polygons.push([points]);
  }
  return polygons;
}

function measure(points: Float64Array): Ring {
  const [x0, y0] = [points[0] as number, points[1] as number];
  let [west, south, east, north, double] = [x0, y0, x0, y0, 0];
  for (let i = 0; i < points.length; i += 2) {
    const next = (i + 2) % points.length;
    const x = points[i] as number;
    const y = points[i + 1] as number;
    double +=
      (x - x0) * ((points[next + 1] as number) - y0) - ((points[next] as number) - x0) * (y - y0);
    west = Math.min(west, x);
    south = Math.min(south, y);
    east = Math.max(east, x);
    north = Math.max(north, y);
  }
  const shape = { coords: points, rings: [points.length / 2], polygons: [1] };
  return { points, shape, area: double / 2, box: [west, south, east, north], depth: 0, host: null };
}
