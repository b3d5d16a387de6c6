import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { setActor, useRegistry } from '../../app/registry';
import { Dialog } from '../../ui/dialog';
import style from '../../ui/form.module.css';

/** 谁在操作: asked once, before the first change; it stands in every entry of the log. */
export function ActorDialog({ onDone }: { onDone: (known: boolean) => void }) {
  const actor = useRegistry((state) => state.actor);
  const [name, setName] = useState(actor?.name ?? '');
  const [office, setOffice] = useState(actor?.office ?? '');
  const [tried, setTried] = useState(false);
  const missing = (text: string, what: string) => (tried && !text.trim() ? `请填写${what}` : null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!name.trim() || !office.trim()) return;
    await setActor({ name: name.trim(), office: office.trim() });
    onDone(true);
  };
  return (
    <Dialog title="谁在操作" onClose={() => onDone(false)}>
      <form className={style.form} onSubmit={submit} noValidate>
        <p>修改会记入变更记录。请填写一次，之后可在“数据”中更改。</p>
        <TextInput
          label="姓名"
          data-autofocus
          autoComplete="name"
          value={name}
          error={missing(name, '姓名')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label="单位（科室）"
          placeholder="如 定海分局耕保科"
          autoComplete="organization"
          value={office}
          error={missing(office, '单位')}
          onChange={(event) => setOffice(event.currentTarget.value)}
        />
        <p className={style.note}>只保存在本机，随备份文件的变更记录一起带走。</p>
        <div className={style.actions}>
          <Button onClick={() => onDone(false)}>暂不</Button>
          <Button type="submit" variant="filled">
            记住
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
