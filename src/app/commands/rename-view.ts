import type { Refusal } from '../../core/refusal';
import { renameView as operation } from '../../core/view/change-view';
import { type Command, type Committed, commit } from '../commit';
import { explainConflict } from '../explain-conflict';

type Input = Parameters<typeof operation>[1];

const command: Command<Input> = {
  name: 'rename-view',
  operation,
  title: (ws, { id, name }) =>
    `将视图“${ws.tables.views.get(id)?.name ?? id}”改名为“${name.trim()}”`,
};

export async function renameView(input: Input): Promise<Committed | Refusal> {
  return explainConflict(await commit(command, input), 'views', input.id);
}
