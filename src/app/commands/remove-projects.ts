import { removeProjects as operation } from '../../core/project/change-project';
import type { Refusal } from '../../core/refusal';
import { type Command, type Committed, commit } from '../commit';
import { nameProjects } from './name-projects';

type Input = Parameters<typeof operation>[1];

const command: Command<Input> = {
  name: 'remove-projects',
  operation,
  title: (ws, { ids }) =>
    `删除${nameProjects(
      ws,
      ids.map((id) => ({ id })),
    )}`,
};

/** Takes plans away with their evidence. */
export function removeProjects(ids: readonly string[]): Promise<Committed | Refusal> {
  return commit(command, { ids });
}
