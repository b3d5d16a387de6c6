import { type EdgeList, ENDS } from './edge-list';

/** Of each edge that is not level: low end, high end, x at the low end, x per y. */
export const PARTS = 4;

/** The edges of two outlines, those of the first before those of the second. Kept from pair to pair. */
export interface Sides {
  parts: Float64Array;
  /** Where those of the second begin, and where they end. */
  second: number;
  end: number;
}

export function fillSides(sides: Sides, a: EdgeList, b: EdgeList): void {
  const most = PARTS * (a.count + b.count);
  if (sides.parts.length < most) sides.parts = new Float64Array(2 * most);
  sides.second = append(sides.parts, 0, a);
  sides.end = append(sides.parts, sides.second, b);
}

function append(parts: Float64Array, from: number, { count, ends }: EdgeList): number {
  let at = from;
  for (let e = 0; e < ENDS * count; e += ENDS) {
    const y1 = ends[e + 1] as number;
    const y2 = ends[e + 3] as number;
    if (y1 === y2) continue;
    const up = y1 < y2;
    const x1 = ends[up ? e : e + 2] as number;
    const x2 = ends[up ? e + 2 : e] as number;
    parts[at] = up ? y1 : y2;
    parts[at + 1] = up ? y2 : y1;
    parts[at + 2] = x1;
    parts[at + 3] = (x2 - x1) / ((parts[at + 1] as number) - (parts[at] as number));
    at += PARTS;
  }
  return at;
}

export function xAt(parts: Float64Array, at: number, y: number): number {
  return (parts[at + 2] as number) + (y - (parts[at] as number)) * (parts[at + 3] as number);
}

/** The height at which two edges cross; NaN where they do not. */
function crossingOf(parts: Float64Array, a: number, b: number): number {
  const low = Math.max(parts[a] as number, parts[b] as number);
  const high = Math.min(parts[a + 1] as number, parts[b + 1] as number);
  if (!(low < high)) return Number.NaN;
  const apart = xAt(parts, a, low) - xAt(parts, b, low);
  const later = xAt(parts, a, high) - xAt(parts, b, high);
  if (apart * later >= 0) return Number.NaN;
  return low + ((high - low) * apart) / (apart - later);
}

let levels = new Float64Array(256);

/** All heights within the band at which something changes, in order. The array is used again for the next pair. */
export function cutLevels(
  { parts, second, end }: Sides,
  bottom: number,
  top: number,
): Float64Array {
  let count = 0;
  const add = (y: number): void => {
    if (!(y >= bottom && y <= top)) return;
    if (count === levels.length) {
      const wider = new Float64Array(2 * count);
      wider.set(levels);
      levels = wider;
    }
    levels[count++] = y;
  };
  add(bottom);
  add(top);
  for (let at = 0; at < end; at += PARTS) {
    add(parts[at] as number);
    add(parts[at + 1] as number);
  }
  for (let a = 0; a < second; a += PARTS) {
    for (let b = second; b < end; b += PARTS) add(crossingOf(parts, a, b));
  }
  return levels.subarray(0, count).sort();
}
