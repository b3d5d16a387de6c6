import { removeProgram as operation } from '../../core/program/change-program';
import type { Refusal } from '../../core/refusal';
import { type Command, type Committed, commit } from '../commit';

type Input = Parameters<typeof operation>[1];

const command: Command<Input> = {
  name: 'remove-program',
  operation,
  title: (ws, { id }) => `移除方案“${ws.tables.programs.get(id)?.title ?? id}”`,
};

/** Takes an imported pack away; undo brings it back. */
export function removeProgram(input: Input): Promise<Committed | Refusal> {
  return commit(command, input);
}
