import { Button, TextInput } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { removeView } from '../../app/commands/remove-view';
import { renameView } from '../../app/commands/rename-view';
import { announce } from '../../app/notices';
import { useWorkspace } from '../../app/workspace-store';
import type { SavedView } from '../../core/view/saved-view';
import { useAsk } from '../../ui/ask-context';
import { Dialog } from '../../ui/dialog';
import { IconButton } from '../../ui/icon-button';
import { Quiet } from '../../ui/quiet';
import { sortViews } from './sort-views';
import style from './views.module.css';

/** Renames and removes saved views; both are in the log and can be undone. */
export function ManageViewsDialog({ onClose }: { readonly onClose: () => void }) {
  const views = useWorkspace((state) => state.ws.tables.views);
  const [editing, setEditing] = useState<string | null>(null);
  const { who } = useAsk();
  const remove = async (id: string) => {
    if (await who()) await announce(removeView({ id }));
  };
  return (
    <Dialog title="视图改名、删除" onClose={onClose}>
      {views.size === 0 && <Quiet>没有已保存的视图。</Quiet>}
      <ul className={style.list}>
        {sortViews(views.values()).map((view) => (
          <li key={view.id}>
            {editing === view.id ? (
              <NameForm view={view} onDone={() => setEditing(null)} />
            ) : (
              <>
                <span className={style.viewName}>{view.name}</span>
                <IconButton label={`改名：${view.name}`} onClick={() => setEditing(view.id)}>
                  <IconPencil size={17} />
                </IconButton>
                <IconButton label={`删除：${view.name}`} onClick={() => void remove(view.id)}>
                  <IconTrash size={17} />
                </IconButton>
              </>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

interface NameFormProps {
  readonly view: SavedView;
  readonly onDone: () => void;
}

function NameForm({ view, onDone }: NameFormProps) {
  // The version that was opened: a change made elsewhere meanwhile is not written over.
  const [seenRev] = useState(view.rev);
  const [name, setName] = useState(view.name);
  const { who } = useAsk();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await who())) return;
    if (await announce(renameView({ id: view.id, seenRev, name }))) onDone();
  };
  return (
    <form className={style.name} onSubmit={submit} noValidate>
      <TextInput
        aria-label="视图名称"
        autoFocus
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button onClick={onDone}>取消</Button>
      <Button type="submit" variant="filled" disabled={!name.trim()}>
        改名
      </Button>
    </form>
  );
}
