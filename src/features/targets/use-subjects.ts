import { useMemo } from 'react';
import { useAnalysis } from '../../app/analysis';
import { useSession } from '../../app/session';
import { type SubjectOption, subjectsAtHand } from '../../app/targets/subjects-at-hand';
import { useWorkspace } from '../../app/workspace-store';
import type { LedgerRules } from '../../core/target/ledger-rules';

/** What can be credited of what is on the screen; the chosen one, or the first while nothing is chosen. */
export function useSubjects(kind: LedgerRules['kind'], wanted: string) {
  const ws = useWorkspace((state) => state.ws);
  const selection = useSession((state) => state.selection);
  const block = useSession((state) => state.block);
  const pick = useSession((state) => state.pick);
  const kept = useAnalysis((state) => state.kept);
  const ids = useAnalysis((state) => state.ids);
  const options = useMemo((): readonly SubjectOption[] => {
    const picked = pick && kept ? ids.filter((_id, row) => kept[row] === 1) : null;
    return subjectsAtHand(ws, kind, { selection, block, picked });
  }, [ws, kind, selection, block, pick, kept, ids]);
  return { options, chosen: options.find(({ key }) => key === wanted) ?? options[0] ?? null };
}
