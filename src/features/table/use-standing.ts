import { useMemo } from 'react';
import { useAnalysis } from '../../app/analysis';
import { useSession } from '../../app/session';
import { chosenList } from '../../app/verdicts/chosen-list';
import { useVerdicts } from '../../app/verdicts/verdict-store';
import { listings, tracks } from '../../core/list/verdict';
import type { StandingOf } from './column-sources';

/** Where records stand on the list that is looked at; null while nothing is judged. */
export function useStanding(): StandingOf | null {
  const verdicts = useVerdicts((state) => state.verdicts);
  const parcels = useVerdicts((state) => state.standing);
  const list = useSession((state) => state.list);
  const rows = useAnalysis((state) => state.rows);
  return useMemo(() => {
    const chosen = verdicts && chosenList(verdicts.lists, list);
    if (!chosen || !parcels) return null;
    return (kind, what, id) => {
      if (kind === 'parcels') return parcels[what][rows.get(id) ?? -1] ?? null;
      const row = chosen.table === 'enterprises' ? chosen.rowOf.get(id) : undefined;
      if (row === undefined) return null;
      const code = chosen[what][row] as number;
      return (what === 'listing' ? listings[code] : code > 0 ? tracks[code] : null) ?? null;
    };
  }, [verdicts, parcels, list, rows]);
}
