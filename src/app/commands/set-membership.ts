import type { MembershipWay } from '../../core/block/block';
import { setMembership as operation } from '../../core/block/change-block';
import type { Refusal } from '../../core/refusal';
import { type Command, type Committed, commit } from '../commit';
import { explainConflict } from '../explain-conflict';
import { nameBlock } from './name-block';

type Input = Parameters<typeof operation>[1];

const words: Record<MembershipWay, string> = {
  in: '整宗计入',
  out: '不计入',
  part: '按界内面积计入',
};

const command: Command<Input> = {
  name: 'set-membership',
  operation,
  title: (ws, { id, parcelIds, as, why }) => {
    const [first = ''] = parcelIds;
    const whom =
      parcelIds.length === 1
        ? `“${ws.tables.parcels.get(first)?.name ?? first}”`
        : ` ${parcelIds.length} 宗地块`;
    if (as === null) return `${nameBlock(ws, id)}：${whom.trim()}恢复按过半计入`;
    return `${nameBlock(ws, id)}：${whom.trim()}${words[as]}，理由：${why.trim()}`;
  },
};

/** Says how parcels count in a block, or lets the rule decide again. */
export async function setMembership(input: Input): Promise<Committed | Refusal> {
  return explainConflict(await commit(command, input), 'blocks', input.id);
}
