import type { Refusal } from '../../core/refusal';
import { setWork as operation, workOn } from '../../core/work-item/set-work';
import type { WorkState } from '../../core/work-item/work-state';
import { type Command, type Committed, commit } from '../commit';
import { explainConflict } from '../explain-conflict';
import { newId, nowIso } from '../now';
import { useRegistry } from '../registry';
import { useWorkspace } from '../workspace-store';

type Input = Parameters<typeof operation>[1] & { readonly itemName: string };

const command: Command<Input> = {
  name: 'set-work',
  operation,
  title: (ws, { work, itemName }) => {
    const day = work.doneOn === null ? '' : `（${work.doneOn}）`;
    return workOn(ws.tables.works, work)?.state === work.state
      ? `修改工作“${itemName}”的进展记录`
      : `将工作“${itemName}”记为${work.state}${day}`;
  },
};

/**
 * Says how far a work item has come. `itemName` is the item in words, for the log; `seenRev` is null where nobody
 * had said anything yet.
 */
export async function setWork({
  seenRev,
  itemName,
  ...told
}: Omit<WorkState, 'id' | 'rev' | 'by' | 'at'> & {
  readonly seenRev: number | null;
  readonly itemName: string;
}): Promise<Committed | Refusal> {
  const by = useRegistry.getState().actor?.name ?? '';
  const work = { ...told, id: newId('work'), by, at: nowIso() };
  const answer = await commit(command, { work, seenRev, itemName });
  const id = workOn(useWorkspace.getState().ws.tables.works, work)?.id ?? work.id;
  return explainConflict(answer, 'works', id);
}
