import type { Refusal } from '../../core/refusal';
import { removeView as operation } from '../../core/view/change-view';
import { type Command, type Committed, commit } from '../commit';

type Input = Parameters<typeof operation>[1];

const command: Command<Input> = {
  name: 'remove-view',
  operation,
  title: (ws, { id }) => `删除视图“${ws.tables.views.get(id)?.name ?? id}”`,
};

/** Takes a saved view away; undo brings it back. */
export function removeView(input: Input): Promise<Committed | Refusal> {
  return commit(command, input);
}
