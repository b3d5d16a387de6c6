import type { ChosenCrs, ImportTable } from './import-store';

/**
 * Other tables of the import whose figures spoke for the same system, and that are still read in another way than a
 * person chose for this one: files that come together mostly come out of one map.
 */
export function alikeTables(one: ImportTable, tables: readonly ImportTable[]): ImportTable[] {
  const { crs } = one;
  if (!crs?.reading || !isChosen(crs)) return [];
  return tables.filter(
    (other) =>
      other.key !== one.key &&
      other.crs !== null &&
      firstOf(other.crs) === firstOf(crs) &&
      other.crs.found.refusal?.refused === crs.found.refusal?.refused &&
      !isSame(other.crs, crs),
  );
}

/** Not what the figures alone would come to. */
function isChosen({ reading, shift, found }: ChosenCrs): boolean {
  return shift !== 'none' || reading !== (found.readings[0] ?? null);
}

function firstOf({ found }: ChosenCrs): string {
  const [first] = found.readings;
  return first ? `${first.crs.epsg}|${first.swapped}` : '';
}

function isSame(a: ChosenCrs, b: ChosenCrs): boolean {
  return (
    a.shift === b.shift &&
    a.reading?.crs.epsg === b.reading?.crs.epsg &&
    a.reading?.swapped === b.reading?.swapped
  );
}
