import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { announce } from '../../app/notices';
import { backupState } from '../../app/queries/backup-state';
import { useRegistry } from '../../app/registry';
import { useWorkspace } from '../../app/workspace-store';
import { deleteWorkspace } from '../../app/workspaces';
import { useAsk } from '../../ui/ask-context';
import { onlyOnce, useBusy } from '../../ui/busy';
import { Dialog } from '../../ui/dialog';
import style from '../../ui/form.module.css';

/** The last chance for the data: a backup first, then the name by hand. */
export function DeleteDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const entry = useRegistry((state) => state.workspaces.find((one) => one.info.id === id));
  const openId = useWorkspace((state) => state.info?.id);
  const head = useWorkspace((state) => state.ws.head);
  const { backup } = useAsk();
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const exporting = useBusy('backup');
  if (!entry) return null;
  const { name } = entry.info;
  const isOpen = openId === id;
  const state = backupState(entry, isOpen ? head : (entry.backup?.head ?? 0), Date.now());
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() !== name || busy || exporting) return;
    setBusy(true);
    await announce(deleteWorkspace(id));
    onClose();
  };
  return (
    <Dialog title="删除工作区" onClose={() => !busy && onClose()}>
      <form className={style.form} onSubmit={submit} noValidate>
        <p>
          将从本机删除“{name}”的全部地块、企业、照片和变更记录，不能撤销。备份情况：
          <strong>{state.text}</strong>。
        </p>
        <div>
          <Button
            disabled={exporting || busy}
            onClick={() => void onlyOnce('backup', () => backup(id))}
          >
            {exporting ? '正在导出…' : '先导出备份'}
          </Button>
        </div>
        <TextInput
          label={`确认删除请输入工作区名称：${name}`}
          autoComplete="off"
          data-autofocus
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <div className={style.actions}>
          <Button onClick={onClose} disabled={busy}>
            取消
          </Button>
          <Button
            type="submit"
            variant="filled"
            loading={busy}
            disabled={typed.trim() !== name || exporting}
            {...(style.danger ? { className: style.danger } : {})}
          >
            删除
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
