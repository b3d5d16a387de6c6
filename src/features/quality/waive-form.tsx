import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { waiveFindings } from '../../app/commands/waive-finding';
import { notify } from '../../app/notices';
import type { Finding } from '../../core/finding/finding';
import { formatNumber } from '../../core/quantity';
import { isRefusal, type Refusal } from '../../core/refusal';
import { useAsk } from '../../ui/ask-context';
import form from '../../ui/form.module.css';
import { RefusalNote } from '../../ui/refusal-note';
import { useLeave } from '../../ui/use-leave';

interface WaiveFormProps {
  readonly findings: readonly Finding[];
  readonly onClose: () => void;
}

/** One reason, for one finding or for many of a kind. */
export function WaiveForm({ findings, onClose }: WaiveFormProps) {
  const [why, setWhy] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { who } = useAsk();
  const dirty = why.trim() !== '';
  const leave = useLeave({
    dirty,
    title: '放弃理由',
    text: '已填写的豁免理由还没有保存。',
    onClose,
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await who())) return;
    const answer = await waiveFindings(findings, why);
    if (isRefusal(answer)) return setRefusal(answer);
    notify('done', answer.title);
    onClose();
  };
  return (
    <form className={form.form} onSubmit={submit} noValidate>
      <Textarea
        label="豁免理由"
        placeholder="如 已到现场核实，证载面积有误，已报不动产登记中心"
        autoFocus
        rows={2}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      {refusal && <RefusalNote why={refusal.why} now={refusal.now} />}
      <div className={form.actions}>
        <Button onClick={() => void leave()}>取消</Button>
        <Button type="submit" variant="filled" disabled={!why.trim()}>
          {findings.length > 1 ? `豁免 ${formatNumber(findings.length, 0)} 条` : '豁免'}
        </Button>
      </div>
    </form>
  );
}
