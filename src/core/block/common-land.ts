import type { EdgeList } from '../topology/edge-list';
import { cutLevels, fillSides, PARTS, type Sides, xAt } from '../topology/slab-sides';

/** Narrower is the same line drawn twice: one step of the grid of overlays. */
const SAME_M = 1e-4;

const sides: Sides = { parts: new Float64Array(PARTS * 128), second: 0, end: 0 };
/** The edges that pass through one slab, from left to right: x in the middle, and which. */
let xs = new Float64Array(256);
let edges = new Int32Array(256);

/**
 * Land two sets of edges have in common between two heights, in the square of their unit. By the slabs of the topology
 * checks, but the area alone: it is asked for hundreds of parcels every time the pointer moves.
 */
export function commonLand(a: EdgeList, b: EdgeList, bottom: number, top: number): number {
  fillSides(sides, a, b);
  const most = a.count + b.count;
  if (xs.length < most) {
    xs = new Float64Array(2 * most);
    edges = new Int32Array(2 * most);
  }
  const levels = cutLevels(sides, bottom, top);
  let land = 0;
  for (let i = 1; i < levels.length; i++) {
    const low = levels[i - 1] as number;
    const high = levels[i] as number;
    if (high - low > 1e-9) land += (high - low) * commonWidth(low, high);
  }
  return land;
}

/** In the middle of a slab, through which all edges run straight and uncrossed. */
function commonWidth(low: number, high: number): number {
  const count = passThrough(low, high);
  const { second } = sides;
  let [inA, inB] = [false, false];
  let width = 0;
  for (let k = 0; k + 1 < count; k++) {
    if ((edges[k] as number) < second) inA = !inA;
    else inB = !inB;
    if (!inA || !inB) continue;
    const piece = (xs[k + 1] as number) - (xs[k] as number);
    if (piece >= SAME_M) width += piece;
  }
  return width;
}

/** Answers how many edges span the slab; they are sorted by where they are in its middle. */
function passThrough(low: number, high: number): number {
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
  return count;
}
