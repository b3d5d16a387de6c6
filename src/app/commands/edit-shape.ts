import { geodesicAreaM2 } from '../../core/geo/geodesic-area';
import { type EditShapeInput, editShape as operation } from '../../core/parcel/edit-shape';
import { withRecheck } from '../../core/quality/recheck';
import { formatMu, muFromM2 } from '../../core/quantity';
import { isRefusal, type Refusal } from '../../core/refusal';
import { type Command, type Committed, commit } from '../commit';
import { explainConflict } from '../explain-conflict';
import { newId, nowIso } from '../now';

const command: Command<EditShapeInput> = {
  name: 'edit-shape',
  operation: (ws, input) => {
    const changes = operation(ws, input);
    if (isRefusal(changes)) return changes;
    return withRecheck(ws, changes, { nextId: () => newId('finding'), at: nowIso() });
  },
  title: (ws, { shapes: [first, ...along], why }) => {
    const nameOf = (id: string) => `“${ws.tables.parcels.get(id)?.name || id}”`;
    const before = first && ws.tables.shapes.get(first.id)?.geometry;
    if (!first || !before) return '更正地块界线';
    const [was, is] = [before, first.geometry].map((one) =>
      formatMu(muFromM2(geodesicAreaM2(one))),
    );
    const area = `图形面积由 ${was} 变为 ${is}（CGCS2000 椭球面）`;
    const others = along.map(({ id }) => nameOf(id)).join('、');
    const moved = others && `，相邻的${others}的共用界线一并移动`;
    return `更正${nameOf(first.id)}的界线，${area}${moved}，理由：${why.trim()}`;
  },
};

/** Moves the boundary of a parcel to where it is, and with it that of neighbours who share it. */
export async function editShape(input: EditShapeInput): Promise<Committed | Refusal> {
  const answer = await commit(command, input);
  return explainConflict(answer, 'shapes', input.shapes[0]?.id ?? '');
}
