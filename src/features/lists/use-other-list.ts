import { useEffect, useState } from 'react';
import { judgeOnce } from '../../app/verdicts/judge-once';
import type { ListStanding, Verdicts } from '../../app/verdicts/verdicts';
import { useWorkspace } from '../../app/workspace-store';
import { type Against, keyOfAgainst } from './comparisons';

/** The list as it stands by what it is held against; null until that is worked out, and for what was adopted. */
export function useOtherList(
  { year, lists }: Verdicts,
  list: string,
  variant: string | null,
  against: Against | undefined,
): ListStanding | null {
  const tables = useWorkspace((state) => state.ws.tables);
  const [judged, setJudged] = useState<{ key: string; standing: ListStanding } | null>(null);
  const key = against && against.kind !== 'list' ? `${list}:${keyOfAgainst(against)}` : '';
  const { enterprises, parcels, blocks, decisions } = tables;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says what is asked, the tables that records are other ones.
  useEffect(() => {
    if (!against) return;
    const question =
      against.kind === 'year'
        ? { year: against.year, variant }
        : against.kind === 'variant'
          ? { year, variant: against.id }
          : against.kind === 'untried'
            ? { year, variant }
            : null;
    if (!question) return;
    return judgeOnce({ ...question, trial: {}, list }, (standing) => setJudged({ key, standing }));
  }, [key, year, variant, list, enterprises, parcels, blocks, decisions]);
  if (against?.kind === 'list') return lists.find(({ kind }) => kind.id === against.id) ?? null;
  return judged?.key === key ? judged.standing : null;
}
