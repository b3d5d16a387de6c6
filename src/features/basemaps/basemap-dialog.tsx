import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { notify } from '../../app/notices';
import { type BasemapSource, datumNames, kindNames } from '../../core/basemap/basemap-source';
import { isRefusal, type Refusal } from '../../core/refusal';
import { Dialog } from '../../ui/dialog';
import style from '../../ui/form.module.css';
import { RefusalNote } from '../../ui/refusal-note';
import { FileFields } from './file-fields';
import { emptyForm } from './read-basemap-form';
import { ServiceFields } from './service-fields';
import { submitBasemap } from './submit-basemap';

const options = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }));

export function BasemapDialog({ onClose }: { onClose: () => void }) {
  const [form, setForm] = useState(emptyForm);
  const [file, setFile] = useState<File | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const set = (patch: Partial<typeof form>) => setForm((old) => ({ ...old, ...patch }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const answer = await submitBasemap(form, file);
    setBusy(false);
    if (isRefusal(answer)) return setRefusal(answer);
    notify('done', answer.title);
    onClose();
  };
  const fields = { form, set };
  return (
    <Dialog title="添加底图" onClose={onClose}>
      <form className={style.form} onSubmit={submit} noValidate>
        <NativeSelect
          label="来源"
          data-autofocus
          data={options(kindNames)}
          value={form.kind}
          onChange={(event) => {
            set({ kind: event.currentTarget.value as BasemapSource['kind'] });
            setFile(null);
            setRefusal(null);
          }}
        />
        <TextInput
          label="名称"
          placeholder="如 天地图影像"
          value={form.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <NativeSelect
          label="坐标系"
          description="按底图本身的坐标系选择；GCJ-02 会纠偏后画在正确位置"
          data={[{ value: '', label: '请选择' }, ...options(datumNames)]}
          value={form.datum}
          onChange={(event) => set({ datum: event.currentTarget.value as typeof form.datum })}
        />
        {form.kind === 'xyz' || form.kind === 'wmts' ? (
          <ServiceFields {...fields} />
        ) : (
          <FileFields {...fields} file={file} onFile={setFile} />
        )}
        <TextInput
          label="版权说明（可不填）"
          placeholder="如 © 国家地理信息公共服务平台"
          value={form.attribution}
          onChange={(event) => set({ attribution: event.currentTarget.value })}
        />
        <p className={style.note}>底图和密钥只存在本机浏览器，不进工作区，也不进备份文件。</p>
        {refusal && <RefusalNote why={refusal.why} now={refusal.now} />}
        <div className={style.actions}>
          <Button onClick={onClose}>取消</Button>
          <Button type="submit" variant="filled" loading={busy}>
            添加
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
