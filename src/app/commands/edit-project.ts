import { editProject as operation, type ProjectPatch } from '../../core/project/change-project';
import type { Refusal } from '../../core/refusal';
import { type Command, type Committed, commit } from '../commit';
import { explainConflict } from '../explain-conflict';
import { nameProjects } from './name-projects';

type Input = Parameters<typeof operation>[1];

const labels: Record<keyof ProjectPatch, string> = {
  name: '名称',
  year: '清单年度',
  mode: '处置方式',
  way: '具体做法',
  deadline: '期限',
  milestones: '节点',
  unitId: '所在单位',
  leadUnit: '责任单位',
  implementingUnit: '实施单位',
  documents: '文件',
  note: '备注',
  source: '来源',
};

const command: Command<Input> = {
  name: 'edit-project',
  operation,
  title: (ws, { id, patch }) => {
    const project = ws.tables.projects.get(id);
    const keys = Object.keys(patch) as (keyof ProjectPatch)[];
    const changed = keys.filter((key) => {
      return JSON.stringify(patch[key]) !== JSON.stringify(project?.[key]);
    });
    return `修改${nameProjects(ws, [{ id }])}的${changed.map((key) => labels[key]).join('、')}`;
  },
};

/** Changes what a person may type of a plan; its state moves by a way of its own. */
export async function editProject(input: Input): Promise<Committed | Refusal> {
  return explainConflict(await commit(command, input), 'projects', input.id);
}
