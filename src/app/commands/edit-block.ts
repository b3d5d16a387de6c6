import { type BlockPatch, editBlock as operation } from '../../core/block/change-block';
import type { Refusal } from '../../core/refusal';
import { type Command, type Committed, commit } from '../commit';
import { explainConflict } from '../explain-conflict';
import { nameBlock } from './name-block';

type Input = Parameters<typeof operation>[1];

const labels: Record<keyof BlockPatch, string> = {
  name: '名称',
  unitId: '所在单位',
  reportingUnitId: '填报单位',
  startYear: '启动年份',
  startTo: '启动年份',
  endYear: '完成年份',
  direction: '整治方向',
  modes: '整治方式',
  leadUnit: '责任单位',
  implementingUnit: '实施单位',
  goals: '进度目标',
  documents: '文件',
  note: '备注',
  source: '来源',
};

const command: Command<Input> = {
  name: 'edit-block',
  operation,
  title: (ws, { id, patch }) => {
    const block = ws.tables.blocks.get(id);
    const keys = Object.keys(patch) as (keyof BlockPatch)[];
    const changed = keys.filter((key) => {
      return JSON.stringify(patch[key]) !== JSON.stringify(block?.[key]);
    });
    const named = new Set(changed.map((key) => labels[key]));
    return `修改${nameBlock(ws, id)}的${[...named].join('、')}`;
  },
};

/** Changes what a person may type of a block; the boundary, choices and results have ways of their own. */
export async function editBlock(input: Input): Promise<Committed | Refusal> {
  return explainConflict(await commit(command, input), 'blocks', input.id);
}
