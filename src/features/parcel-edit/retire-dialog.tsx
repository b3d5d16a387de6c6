import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { retireParcel } from '../../app/commands/retire-parcel';
import { notify } from '../../app/notices';
import { select } from '../../app/session';
import { useWorkspace } from '../../app/workspace-store';
import type { Parcel } from '../../core/parcel/parcel';
import { formatNumber } from '../../core/quantity';
import { isRefusal, type Refusal } from '../../core/refusal';
import { useAsk } from '../../ui/ask-context';
import { Dialog } from '../../ui/dialog';
import form from '../../ui/form.module.css';
import { RefusalNote } from '../../ui/refusal-note';

interface RetireDialogProps {
  readonly parcel: Parcel;
  readonly onClose: () => void;
}

/** Takes a parcel out that is no longer one, for a reason. */
export function RetireDialog({ parcel, onClose }: RetireDialogProps) {
  const [why, setWhy] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const uses = useWorkspace(
    ({ ws }) =>
      [...ws.tables.occupancies.values()].filter(({ parcelId }) => parcelId === parcel.id).length,
  );
  const { who } = useAsk();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await who())) return;
    const answer = await retireParcel({ id: parcel.id, seenRev: parcel.rev, why });
    if (isRefusal(answer)) return setRefusal(answer);
    notify('done', answer.title);
    select(null);
  };
  return (
    <Dialog title="注销地块" onClose={onClose}>
      <form className={form.form} onSubmit={submit} noValidate>
        <p>
          “{parcel.name}”不再作为一宗地块：图形和指标一并移去
          {uses > 0 && `，${formatNumber(uses, 0)} 条企业用地关系随之解除，企业保留`}
          。变更记录保留，可以撤销。
        </p>
        <Textarea
          label="注销理由"
          placeholder="如 已征收，见某某文件"
          data-autofocus
          rows={2}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
        {refusal && <RefusalNote why={refusal.why} now={refusal.now} />}
        <div className={form.actions}>
          <Button onClick={onClose}>取消</Button>
          <Button type="submit" variant="filled" className={form.danger} disabled={!why.trim()}>
            注销地块
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
