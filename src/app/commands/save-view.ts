import type { Refusal } from '../../core/refusal';
import { saveView as operation } from '../../core/view/change-view';
import { type Command, type Committed, commit } from '../commit';
import { newId } from '../now';
import { viewAddress } from '../saved-view';
import { useSession } from '../session';
import { useWorkspace } from '../workspace-store';

type Input = Parameters<typeof operation>[1];

const command: Command<Input> = {
  name: 'save-view',
  operation,
  title: (ws, { id, name }) =>
    ws.tables.views.has(id) ? `更新视图“${name.trim()}”` : `保存视图“${name.trim()}”`,
};

/** Keeps what is looked at now under a name; the view that has the name already is brought up to date. */
export function saveView(name: string): Promise<Committed | Refusal> {
  const known = [...useWorkspace.getState().ws.tables.views.values()].find(
    (view) => view.name === name.trim(),
  );
  const address = viewAddress(useSession.getState());
  return commit(command, { id: known?.id ?? newId('view'), name, address });
}
