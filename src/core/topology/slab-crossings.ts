import { PARTS, type Sides, xAt } from './slab-sides';

/** Narrower is the same line drawn twice: one step of the grid of overlays. */
export const SAME_M = 1e-4;

/** The edges that pass through one slab, from left to right: x in the middle, and which. Filled anew for every slab. */
export interface Crossings {
  xs: Float64Array;
  edges: Int32Array;
  count: number;
}

export function newCrossings(): Crossings {
  return { xs: new Float64Array(256), edges: new Int32Array(256), count: 0 };
}

/** Makes room for so many edges. */
export function widen(crossings: Crossings, most: number): void {
  if (crossings.xs.length >= most) return;
  crossings.xs = new Float64Array(2 * most);
  crossings.edges = new Int32Array(2 * most);
}

/** Finds the edges that span the slab, sorted by where they are in its middle: there they run straight and uncrossed. */
export function passThrough(
  { parts, end }: Sides,
  crossings: Crossings,
  low: number,
  high: number,
): void {
  const { xs, edges } = crossings;
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
  crossings.count = count;
}
