import type { ListStanding } from '../../app/verdicts/verdicts';
import { NOT_LISTED } from '../../core/list/verdict';

/** Which rows of a list are looked at. Null asks nothing. */
export interface RowsWanted {
  /** Position in `listings`; null is all but 不列入, everybody all whom the list could name. */
  readonly listing: number | 'everybody' | null;
  /** Empty is those that nobody reports. */
  readonly unit: string | null;
  readonly sector: string | null;
  readonly category: number | null;
  readonly text: string;
}

export const allRows: RowsWanted = {
  listing: null,
  unit: null,
  sector: null,
  category: null,
  text: '',
};

/** The rows, the weakest figure first; those without a figure last. */
export function shownRows(
  standing: ListStanding,
  /** Name and codes of a subject: what a text is looked for in. */
  searched: (id: string) => string,
  wanted: RowsWanted,
): number[] {
  const { ids, listing, units, sectors, values, computed, decisions } = standing;
  const text = wanted.text.trim().toLowerCase();
  const { category } = wanted;
  const rows: number[] = [];
  for (let row = 0; row < ids.length; row++) {
    const stands = listing[row] as number;
    // Taken off by a person is worth seeing even where no status is asked for.
    if (wanted.listing === null && stands === NOT_LISTED && !decisions.has(row)) continue;
    if (typeof wanted.listing === 'number' && stands !== wanted.listing) continue;
    if (wanted.unit !== null && units[row] !== wanted.unit) continue;
    if (wanted.sector !== null && sectors[row] !== wanted.sector) continue;
    if (category !== null && !((computed.categories[row] as number) & (1 << category))) continue;
    if (
      text &&
      !searched(ids[row] as string)
        .toLowerCase()
        .includes(text)
    )
      continue;
    rows.push(row);
  }
  const value = (row: number) => {
    const figure = values[row] as number;
    return Number.isNaN(figure) ? Number.POSITIVE_INFINITY : figure;
  };
  return rows.sort((a, b) => value(a) - value(b) || a - b);
}
