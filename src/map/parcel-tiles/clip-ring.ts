/** A ring being worked on: numbers x and y in turn, so many of them in use. */
export interface Ring {
  readonly points: number[];
  /** Twice the number of vertices. */
  length: number;
}

export function emptyRing(): Ring {
  return { points: [], length: 0 };
}

const spare = emptyRing();

/**
 * Clips an open ring to a square from `least` to `most` both ways, side by side (Sutherland and Hodgman). Where land
 * leaves the square and comes back, it is joined along the edge; drawn, that edge lies outside what is seen.
 */
export function clipRing(ring: Ring, least: number, most: number): void {
  clipSide(ring, spare, 0, least, 1);
  clipSide(spare, ring, 0, most, -1);
  clipSide(ring, spare, 1, least, 1);
  clipSide(spare, ring, 1, most, -1);
}

/** Keeps what lies on the far side of a line; `sign` 1 keeps larger values, -1 smaller ones. */
function clipSide(from: Ring, to: Ring, axis: 0 | 1, bound: number, sign: 1 | -1): void {
  const { points, length } = from;
  const out = to.points;
  let n = 0;
  for (let i = 0; i < length; i += 2) {
    const before = i === 0 ? length - 2 : i - 2;
    const a = points[before + axis] as number;
    const b = points[i + axis] as number;
    const inA = (a - bound) * sign >= 0;
    const inB = (b - bound) * sign >= 0;
    if (inA !== inB) {
      const share = (bound - a) / (b - a);
      const other = 1 - axis;
      const c = points[before + other] as number;
      out[n + axis] = bound;
      out[n + other] = c + ((points[i + other] as number) - c) * share;
      n += 2;
    }
    if (inB) {
      out[n] = points[i] as number;
      out[n + 1] = points[i + 1] as number;
      n += 2;
    }
  }
  to.length = n;
}
