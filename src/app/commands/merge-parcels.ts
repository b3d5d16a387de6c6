import { type MergeInput, mergeParcels as operation } from '../../core/parcel/merge-parcels';
import { withRecheck } from '../../core/quality/recheck';
import { isRefusal, type Refusal } from '../../core/refusal';
import { type Command, type Committed, commit } from '../commit';
import { newId, nowIso } from '../now';

const command: Command<MergeInput> = {
  name: 'merge-parcels',
  operation: (ws, input) => {
    const changes = operation(ws, input);
    if (isRefusal(changes)) return changes;
    return withRecheck(ws, changes, { nextId: () => newId('finding'), at: nowIso() });
  },
  title: (_ws, { seen, name, why }) =>
    `将 ${seen.length} 宗地块合并为“${name.trim()}”，理由：${why.trim()}`,
};

/** Makes one parcel of several; facts and uses follow by stated rules. */
export function mergeParcels(input: MergeInput): Promise<Committed | Refusal> {
  return commit(command, input);
}
