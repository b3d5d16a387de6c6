import { changeProjects as operation } from '../../core/project/change-project';
import type { Refusal } from '../../core/refusal';
import type { Workspace } from '../../core/workspace';
import { type Command, type Committed, commit } from '../commit';
import { nameProjects } from './name-projects';

type Input = Parameters<typeof operation>[1];

const command: Command<Input> = {
  name: 'change-projects',
  operation,
  title: (ws, { projects, patch }) => `将${nameProjects(ws, projects)}的${wordsOf(ws, patch)}`,
};

function wordsOf({ tables }: Workspace, patch: Input['patch']): string {
  const said: string[] = [];
  const say = (label: string, value: string | null | undefined) => {
    if (value !== undefined) said.push(`${label}改为${value || '未定'}`);
  };
  const { unitId, mode } = patch;
  say('期限', patch.deadline && ` ${patch.deadline}`);
  say('所在单位', unitId && tables.units.get(unitId)?.name);
  say('责任单位', patch.leadUnit);
  say('实施单位', patch.implementingUnit);
  if (mode !== undefined || patch.way !== undefined) say('处置方式', patch.way || mode);
  return said.join('，');
}

/** Changes what many plans have in common, as one event. */
export function changeProjects(input: Input): Promise<Committed | Refusal> {
  return commit(command, input);
}
