import type { EdgeList, Window } from './edge-list';
import { newCrossings, passThrough, SAME_M, widen } from './slab-crossings';
import { cutLevels, fillSides, PARTS, type Sides, xAt } from './slab-sides';

/** Common land of two sets of edges: area, length of its outline, and the middle of its broadest piece. */
export interface Swept {
  readonly m2: number;
  readonly aroundM: number;
  readonly x: number;
  readonly y: number;
}

const sides: Sides = { parts: new Float64Array(PARTS * 128), second: 0, end: 0 };
const crossings = newCrossings();

/**
 * Cuts the band at every vertex and every crossing. Between two cuts all edges are straight and none cross, so the
 * common land is trapezoids and its area is exact. Unlike walking around the outlines, an edge both share to the last
 * digit or to a tenth of a millimetre needs no decision: it adds nothing, or next to nothing.
 */
export function sweepSlabs(a: EdgeList, b: EdgeList, { bottom, top }: Window): Swept {
  fillSides(sides, a, b);
  widen(crossings, a.count + b.count);
  const levels = cutLevels(sides, bottom, top);
  const found = { m2: 0, aroundM: 0, x: 0, y: 0, broadest: 0 };
  let below: readonly number[] = NOTHING;
  for (let i = 1; i < levels.length; i++) {
    const low = levels[i - 1] as number;
    const high = levels[i] as number;
    if (!(high - low > 1e-9)) continue;
    passThrough(sides, crossings, low, high);
    const common = commonPieces((low + high) / 2, high - low, found);
    if (common.length === 0 && below.length === 0) continue;
    found.aroundM += onlyOneHas(below, rowAt(common, low));
    below = rowAt(common, high);
  }
  found.aroundM += lengthOf(below);
  return found;
}

const NOTHING: readonly number[] = [];

/** Adds the pieces of one slab that lie in both; answers the edges they lie between, in pairs. */
function commonPieces(
  middle: number,
  height: number,
  found: { m2: number; aroundM: number; x: number; y: number; broadest: number },
): readonly number[] {
  const { parts, second } = sides;
  const { xs, edges, count } = crossings;
  let between: number[] | null = null;
  let inA = false;
  let inB = false;
  let from = -1;
  for (let k = 0; k < count; k++) {
    const at = edges[k] as number;
    if (at < second) inA = !inA;
    else inB = !inB;
    if (inA && inB) {
      from = k;
      continue;
    }
    if (from < 0) continue;
    const left = edges[from] as number;
    const start = xs[from] as number;
    from = -1;
    const width = (xs[k] as number) - start;
    if (width < SAME_M) continue;
    const piece = width * height;
    found.m2 += piece;
    found.aroundM += height * (slant(parts, left) + slant(parts, at));
    between ??= [];
    between.push(left, at);
    if (piece <= found.broadest) continue;
    found.broadest = piece;
    found.x = start + width / 2;
    found.y = middle;
  }
  return between ?? NOTHING;
}

function slant(parts: Float64Array, at: number): number {
  return Math.hypot(1, parts[at + 3] as number);
}

function rowAt(between: readonly number[], y: number): readonly number[] {
  return between.map((at) => xAt(sides.parts, at, y));
}

/** Length of what exactly one of two rows of intervals covers: the level parts of the outline between two slabs. */
function onlyOneHas(a: readonly number[], b: readonly number[]): number {
  let both = 0;
  for (let i = 0; i < a.length; i += 2) {
    for (let j = 0; j < b.length; j += 2) {
      const from = Math.max(a[i] as number, b[j] as number);
      const to = Math.min(a[i + 1] as number, b[j + 1] as number);
      if (to > from) both += to - from;
    }
  }
  return Math.max(0, lengthOf(a) + lengthOf(b) - 2 * both);
}

function lengthOf(row: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < row.length; i += 2) sum += (row[i + 1] as number) - (row[i] as number);
  return sum;
}
