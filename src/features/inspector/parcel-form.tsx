import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { editParcel } from '../../app/commands/edit-parcel';
import { notify } from '../../app/notices';
import { useWorkspace } from '../../app/workspace-store';
import type { Parcel } from '../../core/parcel/parcel';
import { isRefusal, type Refusal } from '../../core/refusal';
import { useAsk } from '../../ui/ask-context';
import style from '../../ui/form.module.css';
import { RefusalNote } from '../../ui/refusal-note';
import { changedParts, draftOfParcel } from './parcel-draft';
import { useDraft } from './use-draft';

export const parcelDraftKey = (id: string) => `parcels/${id}`;

export function ParcelForm({ parcel, onClose }: { parcel: Parcel; onClose: () => void }) {
  const units = useWorkspace((state) => state.ws.tables.units);
  // What the person saw when the form opened; only what differs from it is written.
  const [seen, setSeen] = useState(parcel);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { who } = useAsk();
  const key = parcelDraftKey(parcel.id);
  const { form, patch, close, leave } = useDraft(key, draftOfParcel(seen), onClose);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const parts = changedParts(seen, form);
    if (isRefusal(parts)) return setRefusal(parts);
    if (Object.keys(parts).length === 0) return close();
    if (!(await who())) return;
    const answer = await editParcel({ id: parcel.id, seenRev: seen.rev, patch: parts });
    if (isRefusal(answer)) {
      setRefusal(answer);
      const now = useWorkspace.getState().ws.tables.parcels.get(parcel.id);
      if (answer.refused === 'conflict' && now) setSeen(now);
      return;
    }
    notify('done', answer.title);
    close();
  };
  const text = (name: 'name' | 'code' | 'landUse' | 'tenure' | 'registeredM2') => ({
    value: form[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      patch({ [name]: event.currentTarget.value }),
  });
  const options = [...units.values()].map(({ id, name }) => ({ value: id, label: name }));
  return (
    <form className={style.form} onSubmit={submit} noValidate aria-label="修改基本信息">
      <TextInput label="名称" autoFocus {...text('name')} />
      <TextInput label="宗地代码" placeholder="19 位" autoComplete="off" {...text('code')} />
      <NativeSelect
        label="所在单位"
        data={[{ value: '', label: '未知' }, ...options]}
        value={form.unitId}
        onChange={(event) => patch({ unitId: event.currentTarget.value })}
      />
      <div className={style.pair}>
        <TextInput label="用途" placeholder="如 工业用地" {...text('landUse')} />
        <TextInput label="权属" placeholder="如 国有出让" {...text('tenure')} />
      </div>
      <TextInput
        label="证载登记面积（平方米）"
        description="照证书填写，不随图形调整；没有证书的留空，按“未知”记"
        inputMode="decimal"
        {...text('registeredM2')}
      />
      {refusal && <RefusalNote why={refusal.why} now={refusal.now} />}
      <div className={style.actions}>
        <Button onClick={() => void leave()}>取消</Button>
        <Button type="submit" variant="filled">
          保存
        </Button>
      </div>
    </form>
  );
}
