import { retireParcel as operation } from '../../core/parcel/retire-parcel';
import { withRecheck } from '../../core/quality/recheck';
import { isRefusal, type Refusal } from '../../core/refusal';
import { type Command, type Committed, commit } from '../commit';
import { explainConflict } from '../explain-conflict';
import { newId, nowIso } from '../now';

type Input = Parameters<typeof operation>[1];

const command: Command<Input> = {
  name: 'retire-parcel',
  operation: (ws, input) => {
    const changes = operation(ws, input);
    if (isRefusal(changes)) return changes;
    return withRecheck(ws, changes, { nextId: () => newId('finding'), at: nowIso() });
  },
  title: (ws, { id, why }) => `注销“${ws.tables.parcels.get(id)?.name ?? id}”，理由：${why.trim()}`,
};

/** Takes a parcel out that is no longer one; undo brings it back with all that hung on it. */
export async function retireParcel(input: Input): Promise<Committed | Refusal> {
  return explainConflict(await commit(command, input), 'parcels', input.id);
}
