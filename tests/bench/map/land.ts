import type { Change } from '../../../src/core/change/change';
import { packShapes, unpackShapes } from '../../../src/core/codec/pack-shapes';
import type { Geometry } from '../../../src/core/geo/geometry';
import type { Parcel, Shape } from '../../../src/core/parcel/parcel';
import { scaledParcels } from '../../builders/many-parcels';

/** Land to be drawn by either way: the same outlines, the same classes. */
export interface Land {
  readonly parcels: readonly Parcel[];
  readonly shapes: readonly Shape[];
  readonly middle: readonly [lon: number, lat: number];
}

/** A block of the builder; all of it has one class, so that a pixel can be judged where parcels are smaller than one. */
const BLOCK = 60;
const CLASSES = 8;
/** Records to a page of the database. */
const PAGE = 512;

export function makeLand(count: number): Land {
  const changes: readonly Change[] = scaledParcels(count);
  const parcels: Parcel[] = [];
  const shapes: Shape[] = [];
  for (const { table, after } of changes) {
    if (table === 'parcels') parcels.push(after as Parcel);
    if (table === 'shapes') shapes.push(after as Shape);
  }
  return { parcels, shapes: asStored(shapes), middle: middleOf(shapes) };
}

/** Outlines as they come from the database: views into one array a page. */
function asStored(shapes: readonly Shape[]): Shape[] {
  const stored: Shape[] = [];
  for (let from = 0; from < shapes.length; from += PAGE)
    stored.push(...unpackShapes(packShapes(shapes.slice(from, from + PAGE))));
  return stored;
}

/** The class of a row in one of two themes. */
export function classOfRow(row: number, theme: number): number {
  return 1 + ((Math.floor(row / BLOCK) * (theme + 1) + theme * 3) % CLASSES);
}

/** Well within its block, so that no other class is mixed in where a parcel is a pixel or two. */
export function isInner(row: number): boolean {
  const [column, line] = [row % 10, Math.floor((row % BLOCK) / 10)];
  return column > 2 && column < 7 && line > 1 && line < 4;
}

export function centreOf({ coords }: Geometry): readonly [number, number] {
  let [x, y] = [0, 0];
  for (let i = 0; i < coords.length; i += 2) {
    x += coords[i] as number;
    y += coords[i + 1] as number;
  }
  return [(2 * x) / coords.length, (2 * y) / coords.length];
}

function middleOf(shapes: readonly Shape[]): readonly [number, number] {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (let i = 0; i < shapes.length; i += 7) {
    const [lon, lat] = centreOf((shapes[i] as Shape).geometry);
    [west, east] = [Math.min(west, lon), Math.max(east, lon)];
    [south, north] = [Math.min(south, lat), Math.max(north, lat)];
  }
  return [(west + east) / 2, (south + north) / 2];
}
