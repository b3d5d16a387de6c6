import { type EdgeList, ENDS, fillEdges, newEdgeList } from './edge-list';
import { commonBox, type Outline, planeAbout, toDegrees } from './outline';
import type { Place } from './place';

/** A strip of nobody's land between two neighbours. */
export interface Gap {
  readonly m2: number;
  readonly lengthM: number;
  /** Mean width over its length, which is 2A/P of a long strip. */
  readonly widthM: number;
  /** Within it, in the middle of its longest piece. */
  readonly place: Place;
}

/** Wider strips are lanes and ditches, not slips of the pen. */
export const WIDEST_M = 1;
/** Topology tolerance of surveys: nearer than this is the same line. */
const SAME_M = 0.001;
/** Shares of the common line that count: narrower, shorter or less drawn-out strips are of the drawing. */
const NARROWEST_M = 0.01;
const SHORTEST_M = 1;
const LEAST_TIMES_LONGER = 10;
/** Cosine of the most that facing edges may turn from each other: 3°. */
const FACING = -0.9986;

const edgesA: EdgeList = newEdgeList();
const edgesB: EdgeList = newEdgeList();

/** The strip between edges of two outlines that face each other. `isFree` tells whether a place is nobody's land. */
export function gapOfPair(a: Outline, b: Outline, isFree: (place: Place) => boolean): Gap | null {
  const box = commonBox(a.box, b.box);
  const plane = planeAbout(box);
  const halfWide = ((box.east - box.west) / 2) * plane.scale.lon + WIDEST_M;
  const halfHigh = ((box.north - box.south) / 2) * plane.scale.lat + WIDEST_M;
  if (!(halfWide > 0 && halfHigh > 0)) return null;
  const window = { left: -halfWide, right: halfWide, bottom: -halfHigh, top: halfHigh };
  fillEdges(edgesA, a, plane, window);
  if (edgesA.count === 0) return null;
  fillEdges(edgesB, b, plane, window);
  let m2 = 0;
  let lengthM = 0;
  let longest: Strip | null = null;
  for (let i = 0; i < ENDS * edgesA.count; i += ENDS) {
    for (let j = 0; j < ENDS * edgesB.count; j += ENDS) {
      const strip = stripBetween(edgesA.ends, i, edgesB.ends, j);
      if (!strip || !isFree(toDegrees(plane, strip.x, strip.y))) continue;
      m2 += strip.lengthM * strip.widthM;
      lengthM += strip.lengthM;
      if (!longest || strip.lengthM > longest.lengthM) longest = strip;
    }
  }
  if (!longest || lengthM < SHORTEST_M) return null;
  const widthM = m2 / lengthM;
  if (widthM < NARROWEST_M || lengthM < LEAST_TIMES_LONGER * widthM) return null;
  return { m2, lengthM, widthM, place: toDegrees(plane, longest.x, longest.y) };
}

interface Strip {
  readonly lengthM: number;
  readonly widthM: number;
  readonly x: number;
  readonly y: number;
}

/** Where the land left of both edges ends, and between them is less than the widest gap. */
function stripBetween(a: Float64Array, i: number, b: Float64Array, j: number): Strip | null {
  const x = a[i] as number;
  const y = a[i + 1] as number;
  const dx = (a[i + 2] as number) - x;
  const dy = (a[i + 3] as number) - y;
  const ex = (b[j + 2] as number) - (b[j] as number);
  const ey = (b[j + 3] as number) - (b[j + 1] as number);
  const length = Math.sqrt(dx * dx + dy * dy);
  const turned = dx * ex + dy * ey;
  if (!(turned < 0) || !(turned < FACING * length * Math.sqrt(ex * ex + ey * ey))) return null;
  const ux = dx / length;
  const uy = dy / length;
  // The other edge runs the other way: its end comes first. Outside is to the right.
  const px = (b[j + 2] as number) - x;
  const py = (b[j + 3] as number) - y;
  const first = { along: px * ux + py * uy, out: px * uy - py * ux };
  const qx = (b[j] as number) - x;
  const qy = (b[j + 1] as number) - y;
  const last = { along: qx * ux + qy * uy, out: qx * uy - qy * ux };
  const slope = (last.out - first.out) / (last.along - first.along);
  const outAt = (along: number) => first.out + (along - first.along) * slope;
  let from = Math.max(0, first.along);
  let to = Math.min(length, last.along);
  for (const [bound, isLess] of BOUNDS) {
    if (!(to > from)) return null;
    const wrongAt = (along: number) => outAt(along) < bound === isLess;
    const [wrongFrom, wrongTo] = [wrongAt(from), wrongAt(to)];
    if (wrongFrom && wrongTo) return null;
    const crossing = first.along + (bound - first.out) / slope;
    if (wrongFrom) from = crossing;
    if (wrongTo) to = crossing;
  }
  if (!(to > from)) return null;
  const along = (from + to) / 2;
  const widthM = outAt(along);
  return {
    lengthM: to - from,
    widthM,
    x: x + ux * along + (uy * widthM) / 2,
    y: y + uy * along - (ux * widthM) / 2,
  };
}

/** What lies below the first or above the second is no gap. */
const BOUNDS = [
  [SAME_M, true],
  [WIDEST_M, false],
] as const;
