import { type Box, boxOf, joinBoxes } from '../../core/geo/box';
import { type District, findCrs, type Range } from '../../core/import/find-crs';
import type { ImportTarget } from '../../core/import/import-field';
import type { ColumnMapping } from '../../core/import/mapping';
import { type Polygons, rangeOf } from '../../core/import/place-shapes';
import { suggestMapping, suggestTarget } from '../../core/import/suggest-mapping';
import type { SourceShape, SourceTable } from '../../files/import/source-table';
import { runNow, type Steps } from '../analysis/steps';
import { today } from '../now';
import { useWorkspace } from '../workspace-store';
import type { ImportTable, TableOrigin } from './import-store';
import { lackOf } from './lack-of';
import { nameOf } from './name-of';
import { namedMappingFor } from './named-mappings';

/** Rows that are looked at for words of the file that are not ours. */
const LOOKED_AT = 2000;

/** A table that was read, with what it most likely means. What lacks something is left out until a person says more. */
export function tableOf(
  table: SourceTable,
  key: string,
  origin: TableOrigin = { files: [], nth: 0, encoding: null },
): ImportTable {
  const range = shapeRange(table);
  const told = { asOf: today(), source: nameOf(table) };
  const mapping =
    namedMappingFor(table.columns, told) ??
    suggested(table, targetOf(table, hasOutlines(table)), told);
  const crs = range ? crsOf(table, range) : null;
  return { key, table, origin, mapping, crs, wanted: lackOf({ table, mapping, crs }) === null };
}

/** Borders are seldom told by their columns, 名称 alone; the name of the file says what they are. */
function targetOf(table: SourceTable, outlines: boolean): ImportTarget {
  const byColumns = suggestTarget(table.columns, outlines);
  if (byColumns !== 'parcels') return byColumns;
  const { columns } = suggested(table, 'parcels', { asOf: today(), source: '' });
  if (columns.some(({ field }) => field === 'code')) return byColumns;
  const name = nameOf(table);
  if (/控制线/.test(name)) return 'zones';
  return /镇街|乡镇|街道界|行政区|园区|平台/.test(name) ? 'units' : byColumns;
}

/** The same table taken for something else. */
export function retargeted(one: ImportTable, target: ImportTarget): Partial<ImportTable> {
  const { asOf, source } = one.mapping;
  const mapping = suggested(one.table, target, { asOf, source });
  return { mapping, wanted: lackOf({ ...one, mapping }) === null };
}

/**
 * The same table read with other letters. What a person said of its columns holds where their names are the same; names
 * that only now can be read are taken for what they most likely mean.
 */
export function reread(one: ImportTable, table: SourceTable, encoding: string | null): ImportTable {
  const { target, asOf, source, columns: old } = one.mapping;
  const fresh = suggested(table, target, { asOf, source });
  const kept = new Map(old.map((column) => [column.column, column]));
  const taken = new Set(
    fresh.columns.flatMap(({ column }) => {
      const same = kept.get(column);
      return same?.field ? [`${same.field}|${same.period}`] : [];
    }),
  );
  const columns = fresh.columns.map((guess) => {
    const same = kept.get(guess.column);
    if (same) return { ...same, words: { ...guess.words, ...same.words } };
    return taken.has(`${guess.field}|${guess.period}`) ? leftOut(guess.column) : guess;
  });
  const mapping = { ...fresh, columns };
  const origin = { ...one.origin, encoding };
  const lack = lackOf({ table, mapping, crs: one.crs });
  return { ...one, table, origin, mapping, wanted: lack === null };
}

function leftOut(column: string): ColumnMapping {
  return { column, field: null, period: null, unit: null, words: {} };
}

function suggested(
  { columns, rows }: SourceTable,
  target: ImportTarget,
  told: { readonly asOf: string; readonly source: string },
) {
  return suggestMapping(target, columns, rows.slice(0, LOOKED_AT), told);
}

const ranges = new WeakMap<
  SourceTable,
  { readonly range: Range | null; readonly outlines: boolean }
>();

/** Outlines between two breaths. */
const SLICE = 4096;

/** Looks through the outlines of tables in pieces, so that what follows need not. */
export function* measureTables(tables: readonly SourceTable[]): Steps<void> {
  for (const table of tables) {
    const shapes = table.shapes ?? [];
    let range: Range | null = null;
    let points: Range | null = null;
    for (let from = 0; from < shapes.length; from += SLICE) {
      const slice = shapes.slice(from, from + SLICE);
      range = joined(range, rangeOf(slice.flatMap((shape) => (shape ? [shape.polygons] : []))));
      points = joined(points, rangeOf(slice.flatMap((shape) => (shape ? pointOf(shape) : []))));
      yield;
    }
    // Among outlines a point is a stray.
    ranges.set(table, { range: range ?? points, outlines: range !== null });
  }
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

function hasOutlines(table: SourceTable): boolean {
  if (!ranges.has(table)) runNow(measureTables([table]));
  return ranges.get(table)?.outlines === true;
}

/** Least and greatest of the figures of all outlines, or of a layer of points; null where there are none. */
export function shapeRange(table: SourceTable): Range | null {
  if (!ranges.has(table)) runNow(measureTables([table]));
  return ranges.get(table)?.range ?? null;
}

function crsOf({ crs }: SourceTable, range: Range): ImportTable['crs'] {
  const found = findCrs(crs, range, district());
  return { found, reading: found.readings[0] ?? null, shift: 'none' };
}

/** A district of fifty thousand parcels is not gone through for every table and every change on the screen. */
let last: { borders: unknown; shapes: unknown; extent: Box | null } | null = null;

/** What is known of where the land must lie. */
export function district(): District {
  const { info, ws } = useWorkspace.getState();
  const { borders, shapes } = ws.tables;
  if (last?.borders !== borders || last.shapes !== shapes) {
    const boxes = [...borders.values(), ...shapes.values()].flatMap(
      (one) => boxOf(one.geometry) ?? [],
    );
    last = { borders, shapes, extent: joinBoxes(boxes) };
  }
  return { zone: info?.zone ?? 40, extent: last.extent };
}
