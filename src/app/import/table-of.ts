import { boundsOf, buildSpatialIndex } from '../../core/geo/spatial-index';
import { type District, findCrs, type Range } from '../../core/import/find-crs';
import type { ImportTarget } from '../../core/import/import-field';
import { rangeOf } from '../../core/import/place-shapes';
import { suggestMapping, suggestTarget } from '../../core/import/suggest-mapping';
import type { SourceTable } from '../../files/import/source-table';
import { runNow, type Steps } from '../analysis/steps';
import { today } from '../now';
import { useWorkspace } from '../workspace-store';
import type { ImportTable } from './import-store';
import { lackOf } from './lack-of';
import { nameOf } from './name-of';
import { namedMappingFor } from './named-mappings';

/** Rows that are looked at for words of the file that are not ours. */
const LOOKED_AT = 2000;

/** A table that was read, with what it most likely means. What lacks something is left out until a person says more. */
export function tableOf(table: SourceTable, key: string): ImportTable {
  const range = shapeRange(table);
  const told = { asOf: today(), source: nameOf(table) };
  const mapping =
    namedMappingFor(table.columns, told) ??
    suggested(table, suggestTarget(table.columns, range !== null), told);
  const crs = range ? crsOf(table, range) : null;
  return { key, table, mapping, crs, wanted: lackOf({ table, mapping, crs }) === null };
}

/** The same table taken for something else. */
export function retargeted(one: ImportTable, target: ImportTarget): Partial<ImportTable> {
  const { asOf, source } = one.mapping;
  const mapping = suggested(one.table, target, { asOf, source });
  return { mapping, wanted: lackOf({ ...one, mapping }) === null };
}

function suggested(
  { columns, rows }: SourceTable,
  target: ImportTarget,
  told: { readonly asOf: string; readonly source: string },
) {
  return suggestMapping(target, columns, rows.slice(0, LOOKED_AT), told);
}

const ranges = new WeakMap<SourceTable, { readonly range: Range | null }>();

/** Outlines between two breaths. */
const SLICE = 4096;

/** Looks through the outlines of tables in pieces, so that what follows need not. */
export function* measureTables(tables: readonly SourceTable[]): Steps<void> {
  for (const table of tables) {
    const shapes = table.shapes ?? [];
    let range: Range | null = null;
    for (let from = 0; from < shapes.length; from += SLICE) {
      const slice = shapes.slice(from, from + SLICE);
      range = joined(range, rangeOf(slice.flatMap((shape) => (shape ? [shape.polygons] : []))));
      yield;
    }
    ranges.set(table, { range });
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

/** Least and greatest of the figures of all outlines; null where there are none. */
export function shapeRange(table: SourceTable): Range | null {
  if (!ranges.has(table)) runNow(measureTables([table]));
  return ranges.get(table)?.range ?? null;
}

function crsOf({ crs }: SourceTable, range: Range): ImportTable['crs'] {
  const found = findCrs(crs, range, district());
  return { found, reading: found.readings[0] ?? null, shift: 'none' };
}

/** What is known of where the land must lie. */
export function district(): District {
  const { info, ws } = useWorkspace.getState();
  const drawn = [...ws.tables.borders.values(), ...ws.tables.shapes.values()];
  const extent = boundsOf(buildSpatialIndex(drawn.map(({ geometry }) => geometry)));
  return { zone: info?.zone ?? 40, extent };
}
