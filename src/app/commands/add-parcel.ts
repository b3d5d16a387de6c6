import { geodesicAreaM2 } from '../../core/geo/geodesic-area';
import { type AddParcelInput, addParcel as operation } from '../../core/parcel/add-parcel';
import { withRecheck } from '../../core/quality/recheck';
import { formatMu, muFromM2 } from '../../core/quantity';
import { isRefusal, type Refusal } from '../../core/refusal';
import { type Command, type Committed, commit } from '../commit';
import { newId, nowIso } from '../now';

const command: Command<AddParcelInput> = {
  name: 'add-parcel',
  operation: (ws, input) => {
    const changes = operation(ws, input);
    if (isRefusal(changes)) return changes;
    return withRecheck(ws, changes, { nextId: () => newId('finding'), at: nowIso() });
  },
  title: (_ws, { name, geometry, why }) => {
    const area = formatMu(muFromM2(geodesicAreaM2(geometry)));
    return `新增地块“${name.trim()}”，图形面积 ${area}（CGCS2000 椭球面），依据：${why.trim()}`;
  },
};

/** Adds a parcel that was drawn on the map; answers under which id. */
export async function addParcel(
  input: Omit<AddParcelInput, 'id'>,
): Promise<(Committed & { readonly id: string }) | Refusal> {
  const id = newId('parcel');
  const answer = await commit(command, { ...input, id });
  return isRefusal(answer) ? answer : { ...answer, id };
}
