import { editParcel as operation, type ParcelPatch } from '../../core/parcel/edit-parcel';
import type { Refusal } from '../../core/refusal';
import { type Command, type Committed, commit } from '../commit';
import { explainConflict } from '../explain-conflict';

interface Input {
  readonly id: string;
  readonly seenRev: number;
  readonly patch: ParcelPatch;
}

const labels: Record<keyof ParcelPatch, string> = {
  name: '名称',
  code: '宗地代码',
  unitId: '所在镇街',
  landUse: '用途',
  tenure: '权属',
  registeredM2: '证载登记面积',
};

const command: Command<Input> = {
  name: 'edit-parcel',
  operation,
  title: (ws, { id, patch }) => {
    const keys = Object.keys(patch) as (keyof ParcelPatch)[];
    const name = ws.tables.parcels.get(id)?.name ?? id;
    return `修改“${name}”的${keys.map((key) => labels[key]).join('、')}`;
  },
};

/** Changes what a person may type of a parcel itself. */
export async function editParcel(input: Input): Promise<Committed | Refusal> {
  return explainConflict(await commit(command, input), 'parcels', input.id);
}
