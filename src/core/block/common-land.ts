import type { EdgeList } from '../topology/edge-list';
import { newCrossings, passThrough, SAME_M, widen } from '../topology/slab-crossings';
import { cutLevels, fillSides, PARTS, type Sides } from '../topology/slab-sides';

const sides: Sides = { parts: new Float64Array(PARTS * 128), second: 0, end: 0 };
const crossings = newCrossings();

/**
 * Land two sets of edges have in common between two heights, in the square of their unit. By the slabs of the topology
 * checks, but the area alone: it is asked for hundreds of parcels every time the pointer moves.
 */
export function commonLand(a: EdgeList, b: EdgeList, bottom: number, top: number): number {
  fillSides(sides, a, b);
  widen(crossings, a.count + b.count);
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
  passThrough(sides, crossings, low, high);
  const { xs, edges, count } = crossings;
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
