import type { Box } from '../geo/box';
import { type Position, project } from '../geo/crs/project';
import type { CrsReading } from './find-crs';
import { type Polygons, type Shift, shifted } from './place-shapes';

/** Boxes of outlines in the figures of their file, four a row: least first and second, most first and second. */
export type ShapeBoxes = Float64Array;

/** The box of one row; without an outline it stays NaN, which meets nothing. */
export function putBox(boxes: ShapeBoxes, row: number, polygons: Polygons): void {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const rings of polygons) {
    // Holes lie within.
    const outer = rings[0] ?? [];
    for (let at = 0; at + 1 < outer.length; at += 2) {
      const [x, y] = [outer[at] as number, outer[at + 1] as number];
      if (x < x0) x0 = x;
      if (x > x1) x1 = x;
      if (y < y0) y0 = y;
      if (y > y1) y1 = y;
    }
  }
  boxes.set(x0 <= x1 && y0 <= y1 ? [x0, y0, x1, y1] : [NaN, NaN, NaN, NaN], row * 4);
}

interface Window {
  readonly first: readonly [least: number, most: number];
  readonly second: readonly [least: number, most: number];
}

/** A part of the map in the figures of a file; its sides bend there, so points along them are asked too. */
export function windowOf(
  { west, south, east, north }: Box,
  { crs, swapped }: Pick<CrsReading, 'crs' | 'swapped'>,
  shift: Shift,
): Window {
  const along = [0, 0.25, 0.5, 0.75, 1];
  const places = along.flatMap((x) =>
    along.map((y): Position => {
      const at: Position = [west + x * (east - west), south + y * (north - south)];
      return project(crs, shifted(at, shift));
    }),
  );
  const sides = ([0, 1] as const).map((axis): Window['first'] => {
    const figures = places.map((place) => place[axis]);
    return [Math.min(...figures), Math.max(...figures)];
  }) as unknown as readonly [Window['first'], Window['first']];
  return swapped ? { first: sides[1], second: sides[0] } : { first: sides[0], second: sides[1] };
}

export function meets(boxes: ShapeBoxes, row: number, { first, second }: Window): boolean {
  const at = row * 4;
  return (
    (boxes[at] as number) <= first[1] &&
    (boxes[at + 2] as number) >= first[0] &&
    (boxes[at + 1] as number) <= second[1] &&
    (boxes[at + 3] as number) >= second[0]
  );
}
