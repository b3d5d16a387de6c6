import type { StandingColumns } from '../../core/export/record-column';
import { LISTED, listings, tracks } from '../../core/list/verdict';
import { useSession } from '../session';
import { chosenList } from '../verdicts/chosen-list';
import { isCurrent } from '../verdicts/is-current';
import { useVerdicts } from '../verdicts/verdict-store';
import { useWorkspace } from '../workspace-store';

/** Standings by the list that is looked at; null while nothing is judged, or of documents that changed since. */
export function standingOf(table: 'parcels' | 'enterprises'): StandingColumns | null {
  const { verdicts, standing, working } = useVerdicts.getState();
  if (!verdicts || working || !isCurrent(verdicts, useWorkspace.getState().ws)) return null;
  const list = chosenList(verdicts.lists, useSession.getState().list);
  if (!list) return null;
  const head = { list: list.kind.name, year: verdicts.year };
  if (table === 'enterprises') {
    if (list.table !== 'enterprises') return null;
    const stands = (id: string) => list.listing[list.rowOf.get(id) ?? -1];
    return {
      ...head,
      listing: (id) => listings[stands(id) ?? -1] ?? null,
      track: (id) =>
        stands(id) === LISTED ? (tracks[list.track[list.rowOf.get(id) ?? -1] ?? -1] ?? null) : null,
    };
  }
  if (!standing) return null;
  // Made when the first row asks, which is in a piece of its own.
  let rows: ReadonlyMap<string, number> | null = null;
  const rowOf = (id: string) => {
    rows ??= new Map(standing.ids.map((one, row) => [one, row]));
    return rows.get(id) ?? -1;
  };
  return {
    ...head,
    listing: (id) => standing.listing[rowOf(id)] ?? null,
    track: (id) => standing.track[rowOf(id)] ?? null,
  };
}
