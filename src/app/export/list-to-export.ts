import { useSession } from '../session';
import { chosenList } from '../verdicts/chosen-list';
import { isCurrent } from '../verdicts/is-current';
import { useVerdicts } from '../verdicts/verdict-store';
import type { ListStanding } from '../verdicts/verdicts';
import { useWorkspace } from '../workspace-store';

/** Lists that can be written out, judged on the documents as they stand. */
export function listsToExport(): readonly ListStanding[] {
  const { verdicts, working } = useVerdicts.getState();
  if (!verdicts || working || !isCurrent(verdicts, useWorkspace.getState().ws)) return [];
  return verdicts.lists;
}

/** The list asked for, else the one that is looked at; null while nothing is judged. */
export function listToExport(id: string | null): ListStanding | null {
  return chosenList(listsToExport(), id ?? useSession.getState().list);
}
