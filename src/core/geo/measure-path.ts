import { sumOf } from '../quantity';
import type { Area } from './area';
import { findCrossings } from './find-crossings';
import { geodesicAreaM2 } from './geodesic-area';
import { packPolygons, type Ring } from './geometry';
import { geodesicDistanceM } from './measure-distance';

export interface PathMeasure {
  /** From each point to the next. */
  readonly segmentsM: readonly number[];
  readonly totalM: number;
}

export interface RingMeasure {
  /** From each point to the next, the last back to the first. */
  readonly sidesM: readonly number[];
  readonly perimeterM: number;
  /** Null while there are fewer than three points, and for an outline that crosses itself: it has no one inside. */
  readonly area: Area | null;
  /** Where the outline first crosses itself. */
  readonly crossing: readonly [lon: number, lat: number] | null;
}

/** Lengths along a line of points, on CGCS2000. */
export function measurePath(points: Ring): PathMeasure {
  const segmentsM = points
    .slice(1)
    .map((point, i) => geodesicDistanceM(points[i] as Ring[number], point));
  return { segmentsM, totalM: sumOf(segmentsM) };
}

/** The outline through the points, closed, on CGCS2000. */
export function measureRing(points: Ring): RingMeasure {
  const first = points[0];
  const closed = first && points.length > 1 ? [...points, first] : points;
  const { segmentsM: sidesM, totalM: perimeterM } = measurePath(closed);
  const outline = packPolygons([[points]]);
  const crossings = findCrossings(outline, [0], Number.POSITIVE_INFINITY);
  // An outline may touch itself in a point and still have one inside.
  const crossing = crossings.find(({ kind }) => kind !== 'touch')?.place ?? null;
  const area: Area | null =
    points.length < 3 || crossing ? null : { m2: geodesicAreaM2(outline), method: 'geodesic' };
  return { sidesM, perimeterM, area, crossing };
}
