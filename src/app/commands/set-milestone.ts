import { setMilestone as operation } from '../../core/project/change-project';
import type { Refusal } from '../../core/refusal';
import { type Command, type Committed, commit } from '../commit';
import { explainConflict } from '../explain-conflict';
import { today } from '../now';
import { nameProjects } from './name-projects';

type Input = Parameters<typeof operation>[1];

const command: Command<Input> = {
  name: 'set-milestone',
  operation,
  title: (ws, { id, at, doneOn }) => {
    const name = ws.tables.projects.get(id)?.milestones[at]?.name ?? '';
    const state = doneOn === null ? '未完成' : ` ${doneOn} 完成`;
    return `将${nameProjects(ws, [{ id }])}的节点“${name}”记为${state}`;
  },
};

/** Says that a milestone was reached, or takes that back. */
export async function setMilestone(input: Omit<Input, 'today'>): Promise<Committed | Refusal> {
  const answer = await commit(command, { ...input, today: today() });
  return explainConflict(answer, 'projects', input.id);
}
