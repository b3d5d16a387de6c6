import { splitParcel as operation, type SplitInput } from '../../core/parcel/split-parcel';
import { withRecheck } from '../../core/quality/recheck';
import { isRefusal, type Refusal } from '../../core/refusal';
import { type Command, type Committed, commit } from '../commit';
import { explainConflict } from '../explain-conflict';
import { newId, nowIso } from '../now';

const command: Command<SplitInput> = {
  name: 'split-parcel',
  operation: (ws, input) => {
    const changes = operation(ws, input);
    if (isRefusal(changes)) return changes;
    return withRecheck(ws, changes, { nextId: () => newId('finding'), at: nowIso() });
  },
  title: (ws, { id, pieces, why }) =>
    `将“${ws.tables.parcels.get(id)?.name ?? id}”分割为 ${pieces.length} 块，理由：${why.trim()}`,
};

/** Cuts a parcel into the pieces given; facts and uses follow by stated rules. */
export async function splitParcel(input: Omit<SplitInput, 'nextId'>): Promise<Committed | Refusal> {
  const answer = await commit(command, { ...input, nextId: newId });
  return explainConflict(answer, 'shapes', input.id);
}
