import { Button, Textarea } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { Committed } from '../../app/commit';
import { endParcelDraft } from '../../app/draft/parcel-drafts';
import { notify } from '../../app/notices';
import { isRefusal, type Refusal } from '../../core/refusal';
import { useAsk } from '../../ui/ask-context';
import { onlyOnce } from '../../ui/busy';
import form from '../../ui/form.module.css';
import { RefusalNote } from '../../ui/refusal-note';
import style from './parcel-edit.module.css';

interface SaveFrameProps {
  readonly label: string;
  readonly verb: string;
  readonly reason: { readonly label: string; readonly placeholder: string };
  /** Why it cannot be saved yet, in words; null when it can. */
  readonly wanting: string | null;
  readonly onSave: (why: string) => Promise<Committed | Refusal>;
  readonly onGiveUp: () => void;
  readonly children?: ReactNode;
}

/** The end of every change of land: a reason, a refusal in words, one event. */
export function SaveFrame(props: SaveFrameProps) {
  const { label, verb, reason, wanting, onSave, onGiveUp, children } = props;
  const [why, setWhy] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { who } = useAsk();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await who())) return;
    const answer = await onlyOnce('parcel-edit', () => onSave(why));
    if (!answer) return;
    if (isRefusal(answer)) return setRefusal(answer);
    if (answer.title) notify('done', answer.title);
    endParcelDraft();
  };
  return (
    <form className={`${form.form} ${style.form}`} aria-label={label} onSubmit={submit} noValidate>
      {children}
      <Textarea
        label={reason.label}
        placeholder={reason.placeholder}
        rows={2}
        value={why}
        onChange={({ currentTarget: { value } }) => {
          setWhy(value);
          setRefusal(null);
        }}
      />
      {wanting && <p className={form.note}>{wanting}</p>}
      {refusal && <RefusalNote why={refusal.why} now={refusal.now} />}
      <div className={form.actions}>
        <Button onClick={onGiveUp}>放弃</Button>
        <Button type="submit" variant="filled" disabled={wanting !== null || !why.trim()}>
          {verb}
        </Button>
      </div>
    </form>
  );
}
