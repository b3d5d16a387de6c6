import { useSession } from '../../app/session';
import { chosenList } from '../../app/verdicts/chosen-list';
import { useVerdicts } from '../../app/verdicts/verdict-store';
import type { ListStanding } from '../../app/verdicts/verdicts';

/** The list that is looked at: the one named in the view, else the first of the program. */
export function useList(): ListStanding | null {
  const verdicts = useVerdicts((state) => state.verdicts);
  const list = useSession((state) => state.list);
  return verdicts && chosenList(verdicts.lists, list);
}
