import type { Refusal } from '../../core/refusal';
import { removeScheme as operation } from '../../core/scheme/change-scheme';
import { type Command, type Committed, commit } from '../commit';

type Input = Parameters<typeof operation>[1];

const command: Command<Input> = {
  name: 'remove-scheme',
  operation,
  title: (ws, { id }) => `删除评价方案“${ws.tables.schemes.get(id)?.name ?? id}”`,
};

/** Takes an evaluation scheme away; undo brings it back. */
export function removeScheme(input: Input): Promise<Committed | Refusal> {
  return commit(command, input);
}
