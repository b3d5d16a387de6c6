import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { notify } from '../../app/notices';
import { useRegistry } from '../../app/registry';
import { renameWorkspace } from '../../app/workspaces';
import { isRefusal, type Refusal } from '../../core/refusal';
import { Dialog } from '../../ui/dialog';
import style from '../../ui/form.module.css';
import { RefusalNote } from '../../ui/refusal-note';

export function RenameDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const entry = useRegistry((state) => state.workspaces.find((one) => one.info.id === id));
  const [name, setName] = useState(entry?.info.name ?? '');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await renameWorkspace(id, name);
    if (isRefusal(answer)) return setRefusal(answer);
    notify('done', answer.title);
    onClose();
  };
  return (
    <Dialog title="工作区改名" onClose={onClose}>
      <form className={style.form} onSubmit={submit} noValidate>
        <TextInput
          label="工作区名称"
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {refusal && <RefusalNote why={refusal.why} now={refusal.now} />}
        <div className={style.actions}>
          <Button onClick={onClose}>取消</Button>
          <Button type="submit" variant="filled" disabled={!name.trim()}>
            改名
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
