import { type Position, unproject } from '../geo/crs/project';
import type { Geometry } from '../geo/geometry';
import { bd09FromGcj02, gcj02FromBd09, gcj02FromWgs84, wgs84FromGcj02 } from '../geo/shift-datum';
import type { CrsReading, Range } from './find-crs';

/** Polygon by polygon, the outer ring first, as a file has them: x y x y. */
export type Polygons = readonly (readonly Float64Array[])[];

/** Maps of the internet are shifted; the shift is taken back before anything is stored. */
export type Shift = 'none' | 'gcj-02' | 'bd-09';

export const shiftNames: Readonly<Record<Shift, string>> = {
  none: '没有偏移',
  'gcj-02': '高德、腾讯偏移（GCJ-02）',
  'bd-09': '百度偏移（BD-09）',
};

/** A place of a shifted map where it really is. */
export function unshifted(at: Position, shift: Shift): Position {
  if (shift === 'none') return at;
  return wgs84FromGcj02(shift === 'bd-09' ? gcj02FromBd09(at) : at);
}

/** Where a shifted map has a place. */
export function shifted(at: Position, shift: Shift): Position {
  if (shift === 'none') return at;
  return shift === 'bd-09' ? bd09FromGcj02(gcj02FromWgs84(at)) : gcj02FromWgs84(at);
}

/** Polygons of a file in degrees; null where nothing of an area is left. */
export function placeShape(
  polygons: Polygons,
  reading: Pick<CrsReading, 'crs' | 'swapped'>,
  shift: Shift,
): Geometry | null {
  return shapePlacer(reading, shift)(polygons);
}

/** As `placeShape`, for many of one file: figures are laid into `block` at a time, and outlines are views into these. */
export function shapePlacer(
  reading: Pick<CrsReading, 'crs' | 'swapped'>,
  shift: Shift,
  block = 0,
): (polygons: Polygons) => Geometry | null {
  const move = placer(reading, shift);
  let room = new Float64Array();
  return (polygons) => {
    const figures = polygons.reduce((sum, rings) => sum + lengthOf(rings), 0);
    if (figures > room.length) room = new Float64Array(Math.max(block, figures));
    const placed = placeInto(room, polygons, move);
    if (placed) room = room.subarray(placed.coords.length);
    return placed;
  };
}

/** Coordinates of the answer are the beginning of `flat`. */
function placeInto(
  flat: Float64Array,
  polygons: Polygons,
  move: (x: number, y: number) => Position,
): Geometry | null {
  const rings: number[] = [];
  const ends: number[] = [];
  let to = 0;
  for (const polygon of polygons) {
    for (const ring of polygon) {
      if (ring.length < LEAST) continue;
      const from = to;
      for (let at = 0; at + 1 < ring.length; at += 2) {
        const there = move(ring[at] as number, ring[at + 1] as number);
        flat[to++] = there[0];
        flat[to++] = there[1];
      }
      // Rings are open, whatever the file has.
      if (flat[from] === flat[to - 2] && flat[from + 1] === flat[to - 1]) to -= 2;
      rings.push(to / 2);
    }
    if (rings.length > (ends.at(-1) ?? 0)) ends.push(rings.length);
  }
  if (to === 0) return null;
  return { coords: flat.subarray(0, to), rings, polygons: ends };
}

/** Figures of a ring of three points. */
const LEAST = 6;

function lengthOf(rings: readonly Float64Array[]): number {
  let sum = 0;
  for (const { length } of rings) sum += length;
  return sum;
}

/** Figures of a file, in the order they stand there, to degrees. */
export function placer(
  { crs, swapped }: Pick<CrsReading, 'crs' | 'swapped'>,
  shift: Shift,
): (x: number, y: number) => Position {
  return (x, y) => unshifted(unproject(crs, swapped ? [y, x] : [x, y]), shift);
}

/** Least and greatest of the figures; null where there are none. */
export function rangeOf(shapes: Iterable<Polygons>): Range | null {
  let [x0, x1, y0, y1] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const polygons of shapes) {
    for (const rings of polygons) {
      for (const ring of rings) {
        for (let at = 0; at + 1 < ring.length; at += 2) {
          const x = ring[at] as number;
          const y = ring[at + 1] as number;
          if (!Number.isFinite(x) || !Number.isFinite(y)) continue;
          if (x < x0) x0 = x;
          if (x > x1) x1 = x;
          if (y < y0) y0 = y;
          if (y > y1) y1 = y;
        }
      }
    }
  }
  return x0 <= x1 ? { first: [x0, x1], second: [y0, y1] } : null;
}
