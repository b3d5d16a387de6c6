import type { ListStanding } from '../../app/verdicts/verdicts';
import type { AdoptedRow, Adoption } from '../../core/adoption/adoption';
import type { ListedRow } from '../../core/list/difference';
import { edgeWords } from '../../core/list/edge-words';
import { factsMissing } from '../../core/list/missing-words';
import { listings, NOT_LISTED, tracks } from '../../core/list/verdict';

/** The rows of a list as it stands now, for comparing. */
export function listedRows(standing: ListStanding, nameOf: (id: string) => string): ListedRow[] {
  return rowsOn(standing).map((row) => ({
    id: standing.ids[row] as string,
    name: nameOf(standing.ids[row] as string),
    unit: standing.units[row] ?? '',
    listing: listings[standing.listing[row] as number] ?? '不列入',
    areaM2: orNull(standing.areasM2[row] as number),
  }));
}

/** The rows of a list as it is adopted: what is read of them later is what was read that day. */
export function adoptedRows(
  standing: ListStanding,
  nameOf: (id: string) => string,
): Adoption['rows'] {
  return rowsOn(standing).map((row): AdoptedRow => {
    const listing = listings[standing.listing[row] as number] as AdoptedRow['listing'];
    const missing = listing === '待核实' ? standing.explain(row).missing : [];
    return {
      id: standing.ids[row] as string,
      name: nameOf(standing.ids[row] as string),
      unit: standing.units[row] ?? '',
      sector: standing.sectors[row] ?? '',
      listing,
      track: tracks[standing.track[row] as number] ?? '—',
      value: orNull(standing.values[row] as number),
      threshold: standing.edge ? edgeWords(standing.edge) : standing.kind.clause.quote,
      dataYear: standing.edge?.dataYear ?? null,
      areaM2: orNull(standing.areasM2[row] as number),
      decided: standing.decisions.has(row),
      missing: factsMissing(missing),
    };
  });
}

function rowsOn({ listing }: ListStanding): number[] {
  return [...listing].flatMap((stands, row) => (stands === NOT_LISTED ? [] : [row]));
}

function orNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
