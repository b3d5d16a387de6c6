import { type MoveInput, moveState as operation } from '../../core/project/change-project';
import { isBack } from '../../core/project/moves';
import type { ProjectStep } from '../../core/project/project';
import type { Refusal } from '../../core/refusal';
import { type Command, type Committed, commit } from '../commit';
import { explainConflict } from '../explain-conflict';
import { nowIso, today } from '../now';
import { useRegistry } from '../registry';
import { nameProjects } from './name-projects';

const command: Command<MoveInput> = {
  name: 'move-projects',
  operation,
  title: (ws, { projects, step }) => {
    const from = ws.tables.projects.get(projects[0]?.id ?? '')?.state;
    const verb =
      from && isBack(from, step.state) ? `由${from}退回${step.state}` : `推进到${step.state}`;
    const why = step.why.trim();
    return `将${nameProjects(ws, projects)}${verb}（${step.on}）${why ? `：${why}` : ''}`;
  },
};

/** Moves one plan or many to another state, signed by the person at work. */
export async function moveProjects({
  projects,
  to,
  on,
  why,
}: Pick<MoveInput, 'projects'> &
  Pick<ProjectStep, 'on' | 'why'> & { readonly to: ProjectStep['state'] }): Promise<
  Committed | Refusal
> {
  const by = useRegistry.getState().actor?.name ?? '';
  const step = { state: to, on, by, why, at: nowIso() };
  const answer = await commit(command, { projects, step, today: today() });
  const [first] = projects;
  return first ? explainConflict(answer, 'projects', first.id) : answer;
}
