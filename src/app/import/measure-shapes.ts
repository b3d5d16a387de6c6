import type { Range } from '../../core/import/find-crs';
import { type Polygons, rangeOf } from '../../core/import/place-shapes';
import type { SourceShape, SourceTable } from '../../files/import/source-table';
import { runNow, type Steps } from '../analysis/steps';

type Shapes = readonly (SourceShape | null)[];

/** What was found so far: outlines and points apart, for among outlines a point is a stray. */
interface Measured {
  count: number;
  range: Range | null;
  points: Range | null;
}

const measured = new WeakMap<Shapes, Measured>();

/** Outlines between two breaths. */
const SLICE = 1024;

/** Looks through the outlines of tables in pieces, so that what follows need not. */
export function* measureTables(tables: readonly SourceTable[]): Steps<void> {
  for (const { shapes } of tables) if (shapes) yield* measureShapes(shapes);
}

/** Goes on where it left off: the list may have grown since. */
export function* measureShapes(shapes: Shapes): Steps<Measured> {
  const known = measured.get(shapes) ?? { count: 0, range: null, points: null };
  measured.set(shapes, known);
  while (known.count < shapes.length) {
    const slice = shapes.slice(known.count, known.count + SLICE);
    const range = rangeOf(slice.flatMap((shape) => (shape ? [shape.polygons] : [])));
    const points = rangeOf(slice.flatMap((shape) => (shape ? pointOf(shape) : [])));
    known.range = joined(known.range, range);
    known.points = joined(known.points, points);
    known.count += slice.length;
    yield;
  }
  return known;
}

export function hasOutlines({ shapes }: SourceTable): boolean {
  return shapes !== null && runNow(measureShapes(shapes)).range !== null;
}

/** Least and greatest of the figures of all outlines, or of a layer of points; null where there are none. */
export function shapeRange({ shapes }: SourceTable): Range | null {
  const known = shapes && runNow(measureShapes(shapes));
  return known && (known.range ?? known.points);
}

function joined(a: Range | null, b: Range | null): Range | null {
  if (!a || !b) return a ?? b;
  const both = (key: keyof Range): Range['first'] => [
    Math.min(a[key][0], b[key][0]),
    Math.max(a[key][1], b[key][1]),
  ];
  return { first: both('first'), second: both('second') };
}

function pointOf({ point }: SourceShape): Polygons[] {
  return point ? [[[Float64Array.from(point)]]] : [];
}
