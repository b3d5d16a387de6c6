import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { saveView } from '../../app/commands/save-view';
import { notify } from '../../app/notices';
import { useWorkspace } from '../../app/workspace-store';
import { isRefusal, type Refusal } from '../../core/refusal';
import { useAsk } from '../../ui/ask-context';
import { Dialog } from '../../ui/dialog';
import style from '../../ui/form.module.css';
import { RefusalNote } from '../../ui/refusal-note';
import { nameOfView } from './name-of-view';

/** A name that is taken is not refused here: the button says that it brings that view up to date. */
export function SaveViewDialog({ onClose }: { readonly onClose: () => void }) {
  const [name, setName] = useState(nameOfView);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const views = useWorkspace((state) => state.ws.tables.views);
  const { who } = useAsk();
  const taken = [...views.values()].some((view) => view.name === name.trim());
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await who())) return;
    setBusy(true);
    const answer = await saveView(name);
    setBusy(false);
    if (isRefusal(answer)) return setRefusal(answer);
    notify('done', answer.title);
    onClose();
  };
  return (
    <Dialog title="保存视图" onClose={onClose}>
      <form className={style.form} onSubmit={submit} noValidate>
        <TextInput
          label="视图名称"
          description="记下专题、年份、筛选、圈选、图层和地图位置；数据更新后视图随之更新"
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {refusal && <RefusalNote why={refusal.why} now={refusal.now} />}
        <div className={style.actions}>
          <Button onClick={onClose}>取消</Button>
          <Button type="submit" variant="filled" loading={busy} disabled={!name.trim()}>
            {taken ? '更新同名视图' : '保存'}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
