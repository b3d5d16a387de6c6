import type { Box } from '../../core/geo/box';
import { growBox } from '../../core/geo/box';
import { type Polygons, placer } from '../../core/import/place-shapes';
import { meets, putBox, type ShapeBoxes, windowOf } from '../../core/import/shape-boxes';
import type { SourceTable } from '../../files/import/source-table';
import type { Steps } from '../analysis/steps';
import type { ImportTable } from './import-store';
import type { ImportPreview, PreviewLine } from './preview-store';
import { extentOf } from './table-extent';

/** More outlines than this are no picture but a blot, and cost the map dear. */
export const MOST_DRAWN = 3000;
const MOST_VERTICES = 60_000;
/** A ring of more vertices is drawn with every so many of them. */
const MOST_OF_RING = 1000;
/** Outlines between two breaths. */
const BOXES = 4096;
const PLACED = 64;

/** Outlines of the tables where they would lie. Where there are too many, those in view, and of them an even choice. */
export function* drawPreview(
  tables: readonly ImportTable[],
  view: Box | null,
): Steps<ImportPreview | null> {
  const placed = tables.filter((one) => one.wanted && one.crs?.reading);
  const rows: { readonly one: ImportTable; readonly rows: readonly number[] }[] = [];
  for (const one of placed) rows.push({ one, rows: yield* drawnRows(one.table) });
  const total = count(rows);
  if (total === 0) return null;
  const seen = total > MOST_DRAWN && view ? yield* inView(rows, growBox(view, 0.1)) : rows;
  const inSight = count(seen);
  const every = Math.max(1, Math.ceil(inSight / MOST_DRAWN));
  const lines: PreviewLine[] = [];
  let drawn = 0;
  let vertices = 0;
  let at = 0;
  for (const { one, rows: own } of seen) {
    for (const row of own) {
      if (!isChosen(at++, every) || drawn === MOST_DRAWN || vertices > MOST_VERTICES) continue;
      const added = linesOf(one, polygonsOf(one.table, row));
      lines.push(...added);
      vertices += added.reduce((sum, line) => sum + line.length, 0);
      drawn += 1;
      if (drawn % PLACED === 0) yield;
    }
  }
  const extents = drawn < total ? placed.flatMap((one) => around(extentOf(one))) : [];
  return { lines, extents, total, inView: inSight, drawn };
}

/** One in `every`, spread evenly: counting off would show stripes where land lies in rows. */
function isChosen(at: number, every: number): boolean {
  return (Math.imul(at, 0x9e3779b1) >>> 0) / 2 ** 32 < 1 / every;
}

type Rows = readonly { readonly one: ImportTable; readonly rows: readonly number[] }[];

function count(rows: Rows): number {
  return rows.reduce((sum, { rows: own }) => sum + own.length, 0);
}

function* inView(all: Rows, view: Box): Steps<Rows> {
  const seen: Rows[number][] = [];
  for (const { one, rows } of all) {
    const { crs } = one;
    const boxes = yield* boxesOf(one.table);
    if (!crs?.reading) continue;
    const window = windowOf(view, crs.reading, crs.shift);
    seen.push({ one, rows: rows.filter((row) => meets(boxes, row, window)) });
    yield;
  }
  return seen;
}

const known = new WeakMap<SourceTable, { boxes: ShapeBoxes; rows: readonly number[] }>();

/** Rows with an outline. */
function* drawnRows(table: SourceTable): Steps<readonly number[]> {
  yield* boxesOf(table);
  return known.get(table)?.rows ?? [];
}

function* boxesOf(table: SourceTable): Steps<ShapeBoxes> {
  const done = known.get(table);
  if (done) return done.boxes;
  const shapes = table.shapes ?? [];
  const boxes = new Float64Array(shapes.length * 4);
  const rows: number[] = [];
  for (let row = 0; row < shapes.length; row++) {
    putBox(boxes, row, polygonsOf(table, row));
    if (!Number.isNaN(boxes[row * 4])) rows.push(row);
    if (row % BOXES === BOXES - 1) yield;
  }
  known.set(table, { boxes, rows });
  return boxes;
}

function polygonsOf(table: SourceTable, row: number): Polygons {
  return table.shapes?.[row]?.polygons ?? [];
}

function linesOf({ crs }: ImportTable, polygons: Polygons): PreviewLine[] {
  if (!crs?.reading) return [];
  const place = placer(crs.reading, crs.shift);
  return polygons.flat().flatMap((ring) => {
    const every = Math.max(1, Math.ceil(ring.length / 2 / MOST_OF_RING));
    const line: PreviewLine = [];
    for (let at = 0; at + 1 < ring.length; at += 2 * every) {
      const [lon, lat] = place(ring[at] as number, ring[at + 1] as number);
      if (Math.abs(lon) <= 180 && Math.abs(lat) <= 85) line.push([lon, lat]);
    }
    return line.length >= 3 ? [[...line, line[0] as number[]]] : [];
  });
}

function around(box: Box | null): PreviewLine[] {
  if (!box) return [];
  const { west, south, east, north } = box;
  return [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ];
}
