import { type Position, unproject } from '../geo/crs/project';
import { type Geometry, packPolygons, type Ring } from '../geo/geometry';
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
  const move = placer(reading, shift);
  const placed = polygons.flatMap((rings): Ring[][] => {
    const moved = rings.map((ring) => ringOf(ring, move)).filter((ring) => ring.length >= 3);
    return moved.length > 0 ? [moved] : [];
  });
  return placed.length > 0 ? packPolygons(placed) : null;
}

/** Figures of a file, in the order they stand there, to degrees. */
export function placer(
  { crs, swapped }: Pick<CrsReading, 'crs' | 'swapped'>,
  shift: Shift,
): (x: number, y: number) => Position {
  return (x, y) => unshifted(unproject(crs, swapped ? [y, x] : [x, y]), shift);
}

function ringOf(flat: Float64Array, move: (x: number, y: number) => Position): Ring {
  const ring: Position[] = [];
  for (let at = 0; at + 1 < flat.length; at += 2) {
    ring.push(move(flat[at] as number, flat[at + 1] as number));
  }
  return ring;
}

/** Least and greatest of the figures; null where there are none. */
export function rangeOf(shapes: Iterable<Polygons>): Range | null {
  let [x0, x1, y0, y1] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const polygons of shapes) {
    for (const ring of polygons.flat()) {
      for (let at = 0; at + 1 < ring.length; at += 2) {
        const [x, y] = [ring[at] as number, ring[at + 1] as number];
        if (!Number.isFinite(x) || !Number.isFinite(y)) continue;
        [x0, x1] = [Math.min(x0, x), Math.max(x1, x)];
        [y0, y1] = [Math.min(y0, y), Math.max(y1, y)];
      }
    }
  }
  return x0 <= x1 ? { first: [x0, x1], second: [y0, y1] } : null;
}
