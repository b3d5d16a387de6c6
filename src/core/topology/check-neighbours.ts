import { geodesicAreaM2 } from '../geo/geodesic-area';
import { containsPoint } from '../geo/point-in-geometry';
import { type Gap, gapOfPair, WIDEST_M } from './gap-of-pair';
import { groupEqual } from './group-equal';
import { nearPairs } from './near-pairs';
import type { Outline } from './outline';
import { type Overlap, overlapOfPair } from './overlap-of-pair';
import type { Place } from './place';

/** What two outlines of a list have to do with each other, by their places in it. */
export interface Meeting {
  readonly a: number;
  readonly b: number;
  /** The same land drawn twice is told as that, and not as an overlap. */
  readonly same: boolean;
  readonly overlap: Overlap | null;
  readonly gap: Gap | null;
}

/** Survey noise along a common line never comes to more. */
export const LEAST_OVERLAP_M2 = 1;
/** Of the larger of the two. */
const SAME_SHARE = 0.999;
/** A metre in degrees of longitude at 60° north, more than anywhere in China. */
export const METRE_DEGREES = WIDEST_M / 55_000;

/**
 * Every pair of sound outlines that overlap, leave a sliver between them or are the same; each pair once. With `only`,
 * pairs one of which is in it. The answer does not depend on the order of the list but for the order of the pairs.
 */
export function* checkNeighbours(
  outlines: readonly Outline[],
  only?: ReadonlySet<number>,
): Generator<number, Meeting[], void> {
  const meetings: Meeting[] = [];
  const groups = groupEqual(outlines);
  for (const [a, ...others] of groups.repeated) {
    for (const b of others) {
      if (a === undefined || (only && !only.has(a) && !only.has(b))) continue;
      meetings.push({ a, b, same: true, overlap: null, gap: null });
    }
  }
  const asked = only ? [...only].map((at) => groups.firstOf(at)) : outlines.map((_, at) => at);
  const pairs = nearPairs(outlines, asked.length);
  const inOnly = only && new Set(asked);
  const isFree = freeLand(outlines, pairs.at);
  let done = 0;
  for (const a of new Set(asked)) {
    if (groups.firstOf(a) === a) {
      for (const b of pairs.near((outlines[a] as Outline).box, METRE_DEGREES)) {
        // A pair of two that are asked for is met from the first.
        const seen = b === a || (inOnly ? inOnly.has(b) && b < a : b < a);
        if (seen || groups.firstOf(b) !== b) continue;
        const meeting = meet(outlines, Math.min(a, b), Math.max(a, b), isFree);
        if (meeting) meetings.push(meeting);
      }
    }
    done += 1;
    if (done % 256 === 0) yield done / asked.length;
  }
  return meetings;
}

function meet(
  outlines: readonly Outline[],
  a: number,
  b: number,
  isFree: (place: Place) => boolean,
): Meeting | null {
  const [one, other] = [outlines[a] as Outline, outlines[b] as Outline];
  const overlap = overlapOfPair(one, other, LEAST_OVERLAP_M2);
  const same = overlap !== null && overlap.m2 >= SAME_SHARE * largerM2(one, other);
  const gap = same ? null : gapOfPair(one, other, isFree);
  return overlap || gap ? { a, b, same, overlap, gap } : null;
}

function largerM2(a: Outline, b: Outline): number {
  return Math.max(geodesicAreaM2(a.geometry), geodesicAreaM2(b.geometry));
}

function freeLand(
  outlines: readonly Outline[],
  at: (lon: number, lat: number) => readonly number[],
): (place: Place) => boolean {
  return ([lon, lat]) =>
    !at(lon, lat).some((i) => containsPoint((outlines[i] as Outline).geometry, lon, lat));
}
