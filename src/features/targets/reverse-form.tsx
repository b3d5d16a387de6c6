import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { reverseCredit } from '../../app/commands/reverse-credit';
import { notify } from '../../app/notices';
import { newId, nowIso, today } from '../../app/now';
import { useRegistry } from '../../app/registry';
import { isRefusal, type Refusal } from '../../core/refusal';
import type { Credit } from '../../core/target/credit';
import { useAsk } from '../../ui/ask-context';
import { onlyOnce, useBusy } from '../../ui/busy';
import { DayInput } from '../../ui/day-input';
import form from '../../ui/form.module.css';
import { RefusalNote } from '../../ui/refusal-note';
import { useLeave } from '../../ui/use-leave';

interface ReverseFormProps {
  readonly credit: Credit;
  /** As of which the panel tells. */
  readonly day: string;
  readonly onClose: () => void;
}

/** Takes a credit back from a day on; the entry itself stays. */
export function ReverseForm({ credit, day, onClose }: ReverseFormProps) {
  const first = day >= credit.on && day <= today() ? day : today();
  const [on, setOn] = useState(first);
  const [why, setWhy] = useState('');
  const [document, setDocument] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { who } = useAsk();
  const busy = useBusy('reverse-credit');
  const leave = useLeave({
    dirty: why !== '' || document !== '',
    title: '放弃撤销',
    text: '已写的理由还没有保存。',
    onClose,
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await who())) return;
    const by = useRegistry.getState().actor?.name ?? '';
    const told = { creditId: credit.id, id: newId('credit'), on, today: today(), why, document };
    const answer = await onlyOnce('reverse-credit', () =>
      reverseCredit({ ...told, by, at: nowIso() }),
    );
    if (!answer) return;
    if (isRefusal(answer)) return setRefusal(answer);
    notify('done', answer.title);
    onClose();
  };
  return (
    <form className={form.form} aria-label="撤销认定" onSubmit={submit} noValidate>
      <DayInput label="自哪天起不再计入" value={on} onChange={setOn} />
      <TextInput
        label="理由"
        placeholder="如 协议解除、重复登记"
        value={why}
        maxLength={500}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      <TextInput
        label="依据文件"
        placeholder="文号，可以不填"
        value={document}
        maxLength={200}
        onChange={(event) => setDocument(event.currentTarget.value)}
      />
      {refusal && <RefusalNote why={refusal.why} now={refusal.now} />}
      <div className={form.actions}>
        <Button onClick={() => void leave()}>取消</Button>
        <Button type="submit" variant="filled" loading={busy}>
          撤销认定
        </Button>
      </div>
    </form>
  );
}
