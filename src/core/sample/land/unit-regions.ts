import type { Ring } from '../../geo/geometry';
import { seedOf } from '../seeded-text';
import type { LocalPlane, Point } from './local-plane';
import { type CellEdge, powerCells, type Site } from './power-cells';
import { wiggle } from './wiggle';

export interface UnitSite extends Site {
  readonly unit: string;
}

const CROOKED = 0.17;
const PIECE_M = 220;

/** The regions of units over land and sea, in degrees. Neighbours have every vertex of their border in common. */
export function unitRegions(sites: readonly UnitSite[], plane: LocalPlane): Map<string, Ring[]> {
  const edges = new Map<string, CellEdge[]>();
  powerCells(sites).forEach((cell, own) => {
    const unit = (sites[own] as UnitSite).unit;
    const outer = cell.filter(({ other }) => other < 0 || sites[other]?.unit !== unit);
    edges.set(unit, [...(edges.get(unit) ?? []), ...outer]);
  });
  return new Map([...edges].map(([unit, outer]) => [unit, chain(outer, plane)]));
}

/** Rings out of borders in any order: each corner begins one of them. */
function chain(edges: readonly CellEdge[], plane: LocalPlane): Ring[] {
  const beginning = new Map(edges.map((edge) => [edge.from.key, edge]));
  const rings: Ring[] = [];
  for (const [first] of beginning) {
    const ring: Point[] = [];
    for (let key = first; ; ) {
      const edge = beginning.get(key);
      if (!edge) break;
      beginning.delete(key);
      ring.push(...crooked(edge, plane).slice(0, -1));
      key = edge.to.key;
    }
    if (ring.length > 2) rings.push(ring);
  }
  return rings;
}

/** Drawn from the lesser key to the greater, whichever side asks. */
function crooked({ from, to, other }: CellEdge, plane: LocalPlane): Point[] {
  if (other < 0) return [from.at, to.at].map(plane.toDegrees);
  const turned = from.key > to.key;
  const [a, b] = turned ? [to, from] : [from, to];
  const line = wiggle(a.at, b.at, CROOKED, PIECE_M, seedOf(a.key, b.key)).map(plane.toDegrees);
  return turned ? line.reverse() : line;
}
