import { editParcel as operation, type ParcelPatch } from '../../core/parcel/edit-parcel';
import { withRecheck } from '../../core/quality/recheck';
import { formatM2, UNKNOWN } from '../../core/quantity';
import { isRefusal, type Refusal } from '../../core/refusal';
import type { Workspace } from '../../core/workspace';
import { type Command, type Committed, commit } from '../commit';
import { explainConflict } from '../explain-conflict';
import { newId, nowIso } from '../now';

interface Input {
  readonly id: string;
  readonly seenRev: number;
  readonly patch: ParcelPatch;
}

const labels: Record<keyof ParcelPatch, string> = {
  name: '名称',
  code: '宗地代码',
  unitId: '所在单位',
  landUse: '用途',
  tenure: '权属',
  registeredM2: '证载登记面积',
};

const command: Command<Input> = {
  name: 'edit-parcel',
  operation: (ws, input) => {
    const changes = operation(ws, input);
    if (isRefusal(changes) || changes.length === 0) return changes;
    return withRecheck(ws, changes, { nextId: () => newId('finding'), at: nowIso() });
  },
  title: (ws, { id, patch }) => {
    const parcel = ws.tables.parcels.get(id);
    const keys = Object.keys(patch) as (keyof ParcelPatch)[];
    const changed = keys.filter((key) => patch[key] !== parcel?.[key]);
    const parts = changed.map(
      (key) => `${labels[key]}由${say(ws, key, parcel?.[key])}改为${say(ws, key, patch[key])}`,
    );
    return `将“${parcel?.name ?? id}”的${parts.join('，')}`;
  },
};

function say(ws: Workspace, key: keyof ParcelPatch, value: string | number | null | undefined) {
  if (value === null || value === undefined || value === '') return UNKNOWN;
  if (typeof value === 'number') return formatM2(value);
  return key === 'unitId' ? (ws.tables.units.get(value)?.name ?? value) : `“${value}”`;
}

/** Changes what a person may type of a parcel itself. */
export async function editParcel(input: Input): Promise<Committed | Refusal> {
  return explainConflict(await commit(command, input), 'parcels', input.id);
}
