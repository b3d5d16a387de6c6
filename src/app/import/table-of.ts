import { type Box, boxOf, joinBoxes } from '../../core/geo/box';
import { type District, findCrs, type Range } from '../../core/import/find-crs';
import type { ImportTarget } from '../../core/import/import-field';
import type { ColumnMapping } from '../../core/import/mapping';
import { suggestMapping, suggestTarget } from '../../core/import/suggest-mapping';
import type { SourceTable } from '../../files/import/source-table';
import { today } from '../now';
import { useWorkspace } from '../workspace-store';
import type { ImportTable, TableOrigin } from './import-store';
import { lackOf } from './lack-of';
import { hasOutlines, shapeRange } from './measure-shapes';
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
