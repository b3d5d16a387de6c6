import type { Ground } from './ground';
import { edgesOf, type GroundEdge, levelsOf, xAt } from './ground-edges';

/** Land of a group, told by which of its grounds it belongs to. */
export interface Piece {
  readonly m2: number;
  readonly members: readonly number[];
}

/** Metres: a slab no higher holds nothing. */
const FLAT_M = 1e-7;

const kept = new WeakMap<Ground, { group: readonly Ground[]; pieces: readonly Piece[] }>();

/**
 * How much land of a group belongs to which of its grounds. Swept in slabs rather than cut with one another: cutting what
 * was cut before leaves hairs, and hairs mislead the next cut. By the even-odd rule.
 */
export function piecesOf(group: readonly Ground[]): readonly Piece[] {
  const [first] = group;
  if (!first) return [];
  if (group.length === 1) return [{ m2: first.m2, members: [0] }];
  const known = kept.get(first);
  if (known && isSame(known.group, group)) return known.pieces;
  const pieces = sweepPieces(group);
  kept.set(first, { group, pieces });
  return pieces;
}

/** The same, for who keeps the answer himself. */
export function sweepPieces(group: readonly Ground[]): Piece[] {
  const { edges, stretchAt } = edgesOf(group);
  const levels = levelsOf(edges);
  const land = new Map<string, number>();
  let active: GroundEdge[] = [];
  let next = 0;
  for (let i = 1; i < levels.length; i++) {
    const [low, high] = [levels[i - 1] as number, levels[i] as number];
    if (high - low <= FLAT_M) continue;
    active = active.filter(({ y2 }) => y2 > low + FLAT_M);
    while (next < edges.length && (edges[next] as GroundEdge).y1 < high - FLAT_M) {
      active.push(edges[next++] as GroundEdge);
    }
    addSlab(land, active, (low + high) / 2, (high - low) * stretchAt((low + high) / 2));
  }
  const pieces = new Map<string, number>();
  for (const [key, m2] of land) {
    // Slivers of neighbours are no common land: each keeps its own.
    for (const part of apart(key.split(',').map(Number), group)) {
      const name = part.join();
      pieces.set(name, (pieces.get(name) ?? 0) + m2);
    }
  }
  return [...pieces]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, m2]) => ({ m2, members: key.split(',').map(Number) }));
}

/** In the middle of a slab, through which all edges run straight and uncrossed. */
function addSlab(
  land: Map<string, number>,
  active: readonly GroundEdge[],
  y: number,
  height: number,
): void {
  const sides = active.map((edge) => ({ x: xAt(edge, y), of: edge.of }));
  sides.sort((a, b) => a.x - b.x);
  let inside: number[] = [];
  sides.forEach(({ x, of }, i) => {
    inside = inside.includes(of)
      ? inside.filter((other) => other !== of)
      : [...inside, of].sort((a, b) => a - b);
    const width = (sides[i + 1]?.x ?? x) - x;
    if (inside.length === 0 || width <= 0) return;
    const key = inside.join();
    land.set(key, (land.get(key) ?? 0) + width * height);
  });
}

/** Those that hang together by common land, part by part. */
function apart(members: readonly number[], group: readonly Ground[]): number[][] {
  const left = new Set(members);
  const parts: number[][] = [];
  for (const first of members) {
    if (!left.delete(first)) continue;
    const part = [first];
    for (const at of part) {
      for (const other of left) {
        if (!(group[at] as Ground).near.has(group[other] as Ground)) continue;
        left.delete(other);
        part.push(other);
      }
    }
    parts.push(part.sort((a, b) => a - b));
  }
  return parts;
}

function isSame(a: readonly Ground[], b: readonly Ground[]): boolean {
  return a.length === b.length && a.every((ground, i) => ground === b[i]);
}
