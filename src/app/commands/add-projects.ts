import { addProjects as operation } from '../../core/project/change-project';
import { type Project, projectKinds } from '../../core/project/project';
import type { Refusal } from '../../core/refusal';
import { type Command, type Committed, commit } from '../commit';
import { newId, nowIso } from '../now';
import { useRegistry } from '../registry';

type Input = Parameters<typeof operation>[1];

const command: Command<Input> = {
  name: 'add-projects',
  operation,
  title: (_ws, { projects }) => {
    const [first] = projects;
    if (!first) return '';
    if (projects.length === 1) return `新建项目“${first.name}”`;
    return `新建 ${first.year} 年${projectKinds[first.subject.table]} ${projects.length} 个`;
  },
};

/** A plan as a person begins it: who, when and the first line of the log are filled in here. */
export type NewProject = Omit<Project, 'id' | 'log' | 'rev'> & { readonly on: string };

/** Gives new plans their id and the first line of their log. */
export function begun(wanted: readonly NewProject[]): Input['projects'] {
  const by = useRegistry.getState().actor?.name ?? '';
  const at = nowIso();
  return wanted.map(({ on, ...told }) => {
    const log = [{ state: told.state, on, by, why: '', at }];
    return { ...told, id: newId('project'), log };
  });
}

/** Makes plans, one or a whole list of them, as one event. Answers the ids beside what was done. */
export async function addProjects(
  wanted: readonly NewProject[],
): Promise<(Committed & { readonly ids: readonly string[] }) | Refusal> {
  const projects = begun(wanted);
  const answer = await commit(command, { projects });
  return 'refused' in answer ? answer : { ...answer, ids: projects.map(({ id }) => id) };
}
