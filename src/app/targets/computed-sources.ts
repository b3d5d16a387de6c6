import type { ComputedSource, FirmFigures, ListedFirm } from '../../core/target/computed-target';
import { type FirmsFrom, firmFiguresOf } from '../../core/target/firm-figures';

type Lists = ReadonlyMap<number, readonly ListedFirm[] | null>;

interface Kept {
  readonly from: FirmsFrom;
  readonly lists: Lists;
  readonly source: ComputedSource;
}

/**
 * Where the computed targets of a program get their figures: the same as before while firms, land and lists are. Firms are
 * read once for a year, also where another list is asked for beside them.
 */
export function createSources(): (from: FirmsFrom, lists: Lists) => ComputedSource {
  const kept = new Map<string, Kept>();
  return (from, lists) => {
    const known = kept.get(from.packId);
    if (known && sameFirms(known.from, from) && sameLists(known.lists, lists)) return known.source;
    const firms = known && sameFirms(known.from, from) ? known.source.firms : firmsOf(from);
    const source: ComputedSource = { firms, listed: (year) => lists.get(year) ?? null };
    kept.set(from.packId, { from, lists, source });
    return source;
  };
}

function firmsOf(from: FirmsFrom): ComputedSource['firms'] {
  const years = new Map<number, readonly FirmFigures[] | null>();
  return (year) => {
    const known = years.get(year);
    if (known !== undefined) return known;
    const firms = firmFiguresOf(from, year);
    years.set(year, firms);
    return firms;
  };
}

function sameFirms(a: FirmsFrom, b: FirmsFrom): boolean {
  return (
    a.indicators === b.indicators &&
    a.tables.enterprises === b.tables.enterprises &&
    a.tables.parcels === b.tables.parcels
  );
}

function sameLists(a: Lists, b: Lists): boolean {
  return a.size === b.size && [...a].every(([year, firms]) => b.get(year) === firms);
}
