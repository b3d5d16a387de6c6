import { sumOf } from '../quantity';
import type { Listing } from './verdict';

/** One line of a list, computed or adopted. */
export interface ListedRow {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly listing: Listing;
  /** Null where the land is not known. */
  readonly areaM2: number | null;
}

export interface ChangedRow {
  readonly before: ListedRow;
  readonly after: ListedRow;
}

/** Rows and land of one direction; land nobody knows is counted apart. */
export interface Extent {
  readonly rows: number;
  readonly areaM2: number;
  readonly withoutArea: number;
}

export interface UnitDifference {
  readonly unit: string;
  readonly added: Extent;
  readonly removed: Extent;
}

export interface ListDifference {
  /** 列入 now and not before. */
  readonly added: readonly ListedRow[];
  /** 列入 before and not now, as it was. */
  readonly removed: readonly ListedRow[];
  /** On both lists or on neither, with another verdict, unit or area. */
  readonly changed: readonly ChangedRow[];
  /** Of the list before, and no longer among the records. */
  readonly gone: readonly string[];
  readonly units: readonly UnitDifference[];
  readonly whole: UnitDifference;
}

/**
 * What became of a list. Only 列入 is on it: a firm let off leaves it, and is told under `removed`. A row that names
 * nothing more than 不列入 may be left out on either side.
 */
export function differenceOf(
  before: readonly ListedRow[],
  after: readonly ListedRow[],
  exists: (id: string) => boolean,
): ListDifference {
  const was = new Map(before.map((row) => [row.id, row]));
  const is = new Map(after.map((row) => [row.id, row]));
  const added = after.filter((row) => isOn(row) && !isOn(was.get(row.id)));
  const removed = before.filter((row) => isOn(row) && !isOn(is.get(row.id)));
  const changed = after.flatMap((row) => {
    const old = was.get(row.id);
    return old && isOn(old) === isOn(row) && !alike(old, row) ? [{ before: old, after: row }] : [];
  });
  const names = [...new Set([...added, ...removed].map(({ unit }) => unit))];
  const at = (rows: readonly ListedRow[], unit: string) => rows.filter((row) => row.unit === unit);
  return {
    added,
    removed,
    changed,
    gone: before.filter(({ id }) => !exists(id)).map(({ id }) => id),
    units: names
      .toSorted((a, b) => a.localeCompare(b, 'zh-CN'))
      .map((unit) => {
        return { unit, added: extentOf(at(added, unit)), removed: extentOf(at(removed, unit)) };
      }),
    whole: { unit: '合计', added: extentOf(added), removed: extentOf(removed) },
  };
}

function isOn(row: ListedRow | undefined): boolean {
  return row?.listing === '列入';
}

function alike(a: ListedRow, b: ListedRow): boolean {
  return a.listing === b.listing && a.unit === b.unit && a.areaM2 === b.areaM2;
}

function extentOf(rows: readonly ListedRow[]): Extent {
  const known = rows.flatMap(({ areaM2 }) => areaM2 ?? []);
  return { rows: rows.length, areaM2: sumOf(known), withoutArea: rows.length - known.length };
}
