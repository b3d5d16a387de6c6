import { setGoalResult as operation } from '../../core/block/change-block';
import type { Refusal } from '../../core/refusal';
import { type Command, type Committed, commit } from '../commit';
import { explainConflict } from '../explain-conflict';
import { nameBlock } from './name-block';

type Input = Parameters<typeof operation>[1];

const command: Command<Input> = {
  name: 'set-goal-result',
  operation,
  title: (ws, { id, year, result, assessedOn }) =>
    `将${nameBlock(ws, id)} ${year} 年进度目标评为${result}${assessedOn === null ? '' : `（${assessedOn}）`}`,
};

/** Says whether the goal of a year was met: what its enterprises are then deemed follows of itself. */
export async function setGoalResult(input: Input): Promise<Committed | Refusal> {
  return explainConflict(await commit(command, input), 'blocks', input.id);
}
