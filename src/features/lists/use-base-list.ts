import { useEffect, useState } from 'react';
import { useSession } from '../../app/session';
import { judgeOnce } from '../../app/verdicts/judge-once';
import { useVerdicts } from '../../app/verdicts/verdict-store';
import type { ListStanding } from '../../app/verdicts/verdicts';

/** The list as it is without what is being tried; null until it is worked out. */
export function useBaseList(list: string): ListStanding | null {
  const verdicts = useVerdicts((state) => state.verdicts);
  const variant = useSession((state) => state.variant);
  const year = verdicts?.year;
  const tried = useSession((state) => Object.keys(state.trial).length > 0);
  const [base, setBase] = useState<ListStanding | null>(null);
  useEffect(() => {
    if (year === undefined || !tried) {
      setBase(null);
      return;
    }
    return judgeOnce({ year, variant, trial: {}, list }, setBase);
  }, [year, variant, tried, list]);
  return tried ? base : (verdicts?.lists.find(({ kind }) => kind.id === list) ?? null);
}
