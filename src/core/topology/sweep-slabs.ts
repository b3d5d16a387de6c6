import type { EdgeList, Window } from './edge-list';
import { cutLevels, fillSides, PARTS, type Sides, xAt } from './slab-sides';

/** Common land of two sets of edges: area, length of its outline, and the middle of its broadest piece. */
export interface Swept {
  readonly m2: number;
  readonly aroundM: number;
  readonly x: number;
  readonly y: number;
}

/** Narrower is the same line drawn twice: one step of the grid of overlays. */
const SAME_M = 1e-4;

const sides: Sides = { parts: new Float64Array(PARTS * 128), second: 0, end: 0 };
/** The edges that pass through one slab, from left to right: x in the middle, and which. */
const xs: number[] = [];
const edges: number[] = [];

/**
 * Cuts the band at every vertex and every crossing. Between two cuts all edges are straight and none cross, so the
 * common land is trapezoids and its area is exact. Unlike walking around the outlines, an edge both share to the last
 * digit or to a tenth of a millimetre needs no decision: it adds nothing, or next to nothing.
 */
export function sweepSlabs(a: EdgeList, b: EdgeList, { bottom, top }: Window): Swept {
  fillSides(sides, a, b);
  const levels = cutLevels(sides, bottom, top);
  const found = { m2: 0, aroundM: 0, x: 0, y: 0, broadest: 0 };
  let below: readonly number[] = NOTHING;
  for (let i = 1; i < levels.length; i++) {
    const low = levels[i - 1] as number;
    const high = levels[i] as number;
    if (!(high - low > 1e-9)) continue;
    passThrough(low, high);
    const common = commonPieces((low + high) / 2, high - low, found);
    if (common.length === 0 && below.length === 0) continue;
    found.aroundM += onlyOneHas(below, rowAt(common, low));
    below = rowAt(common, high);
  }
  found.aroundM += lengthOf(below);
  return found;
}

const NOTHING: readonly number[] = [];

/** Edges that span the slab, sorted by where they are in its middle. */
function passThrough(low: number, high: number): void {
  const { parts, end } = sides;
  const middle = (low + high) / 2;
  let count = 0;
  for (let at = 0; at < end; at += PARTS) {
    if ((parts[at] as number) > low || (parts[at + 1] as number) < high) continue;
    const x = xAt(parts, at, middle);
    let k = count++;
    for (; k > 0 && (xs[k - 1] as number) > x; k--) {
      xs[k] = xs[k - 1] as number;
      edges[k] = edges[k - 1] as number;
    }
    xs[k] = x;
    edges[k] = at;
  }
  xs.length = count;
  edges.length = count;
}

/** Adds the pieces of one slab that lie in both; answers the edges they lie between, in pairs. */
function commonPieces(
  middle: number,
  height: number,
  found: { m2: number; aroundM: number; x: number; y: number; broadest: number },
): readonly number[] {
  const { parts, second } = sides;
  let between: number[] | null = null;
  let inA = false;
  let inB = false;
  let from = -1;
  for (let k = 0; k < edges.length; k++) {
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
