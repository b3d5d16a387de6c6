import { type EdgeList, ENDS } from '../topology/edge-list';

/**
 * What has changed from one outline to the next: edges that are gone and edges that are new. Land that none of them
 * comes near is cut as before, or, where the whole of it changed sides, the other way round.
 */
export interface MovedEdges {
  /** Compares with the outline of the last call. */
  follow(list: EdgeList): void;
  /** How a box fares: cut as before, turned inside out, or to be cut anew. */
  fateOf(left: number, bottom: number, right: number, top: number): Fate;
}

export type Fate = 'same' | 'turned' | 'anew';

/** A hand moves a vertex or two; where more changes, everything is cut anew. */
const MOST = 32;
/** Nearer than this, in metres, counts as touching. */
const PAD = 1e-6;

export function createMovedEdges(): MovedEdges {
  let before = new Float64Array(0);
  let count = -1;
  const moved = new Float64Array(ENDS * MOST);
  let movedCount = 0;

  const take = (ends: Float64Array, edge: number): boolean => {
    if (movedCount === MOST) return false;
    moved.set(ends.subarray(ENDS * edge, ENDS * edge + ENDS), ENDS * movedCount);
    movedCount += 1;
    return true;
  };

  /** False where too much has changed. */
  const compare = (list: EdgeList): boolean => {
    movedCount = 0;
    if (count < 0) return false;
    const shift = list.count - count;
    // Where a vertex came or went, edges behind it stand that many places on.
    let first = 0;
    const shorter = Math.min(count, list.count);
    while (first < shorter && same(before, first, list.ends, first)) first += 1;
    let last = count;
    while (
      last > first &&
      last + shift > first &&
      same(before, last - 1, list.ends, last - 1 + shift)
    )
      last -= 1;
    for (let edge = first; edge < last; edge++) {
      if (shift === 0 && same(before, edge, list.ends, edge)) continue;
      if (!take(before, edge)) return false;
    }
    for (let edge = first; edge < last + shift; edge++) {
      if (shift === 0 && same(before, edge, list.ends, edge)) continue;
      if (!take(list.ends, edge)) return false;
    }
    return true;
  };

  return {
    follow: (list) => {
      if (!compare(list)) movedCount = -1;
      count = list.count;
      if (before.length < ENDS * count) before = new Float64Array(2 * ENDS * count);
      before.set(list.ends.subarray(0, ENDS * count));
    },
    fateOf: (left, bottom, right, top) => {
      if (movedCount < 0) return 'anew';
      let turned = false;
      for (let e = 0; e < ENDS * movedCount; e += ENDS) {
        const [x1, y1] = [moved[e] as number, moved[e + 1] as number];
        const [x2, y2] = [moved[e + 2] as number, moved[e + 3] as number];
        if (comesNear(x1, y1, x2, y2, left - PAD, bottom - PAD, right + PAD, top + PAD)) {
          return 'anew';
        }
        // Rings that are gone and rings that are new, seen as one line: inside it, sides have changed.
        if (y1 > bottom !== y2 > bottom && x1 + ((bottom - y1) * (x2 - x1)) / (y2 - y1) < left) {
          turned = !turned;
        }
      }
      return turned ? 'turned' : 'same';
    },
  };
}

function same(a: Float64Array, i: number, b: Float64Array, j: number): boolean {
  for (let k = 0; k < ENDS; k++) if (a[ENDS * i + k] !== b[ENDS * j + k]) return false;
  return true;
}

/** Whether an edge may come into a box. */
function comesNear(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  left: number,
  bottom: number,
  right: number,
  top: number,
): boolean {
  if ((x1 < left && x2 < left) || (x1 > right && x2 > right)) return false;
  if ((y1 < bottom && y2 < bottom) || (y1 > top && y2 > top)) return false;
  const [dx, dy] = [x2 - x1, y2 - y1];
  const middle = dx * ((bottom + top) / 2 - y1) - dy * ((left + right) / 2 - x1);
  // How far the corners of the box reach across the direction of the edge.
  const reach = (Math.abs(dx) * (top - bottom) + Math.abs(dy) * (right - left)) / 2;
  return Math.abs(middle) <= reach;
}
