import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { decide } from '../../app/commands/decide';
import { notify } from '../../app/notices';
import { useVerdicts } from '../../app/verdicts/verdict-store';
import type { ListStanding } from '../../app/verdicts/verdicts';
import { type DecidedListing, decidedListings } from '../../core/decision/decision';
import { isRefusal, type Refusal } from '../../core/refusal';
import { useAsk } from '../../ui/ask-context';
import { ChoiceBar } from '../../ui/choice-bar';
import { useEscape } from '../../ui/escape';
import form from '../../ui/form.module.css';
import { RefusalNote } from '../../ui/refusal-note';
import style from './lists.module.css';

interface DecideFormProps {
  readonly standing: ListStanding;
  readonly ids: readonly string[];
  readonly onClose: (done: boolean) => void;
}

const choices = decidedListings.map((value) => ({ value, label: value }));

/** A person puts subjects elsewhere than the rule does, and says why. The rule's verdict stays beside it. */
export function DecideForm({ standing, ids, onClose }: DecideFormProps) {
  const [listing, setListing] = useState<DecidedListing>('不列入');
  const [why, setWhy] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { who } = useAsk();
  const verdicts = useVerdicts((state) => state.verdicts);
  useEscape('form', () => onClose(false));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { table } = standing;
    if (!verdicts || !table || !(await who())) return;
    const answer = await decide({
      programId: verdicts.program.pack.id,
      year: verdicts.year,
      list: standing.kind.id,
      listing,
      why,
      subjects: ids.map((id) => ({ table, id })),
    });
    if (isRefusal(answer)) return setRefusal(answer);
    notify('done', answer.title);
    onClose(true);
  };
  return (
    <form className={`${form.form} ${style.decide}`} onSubmit={submit} noValidate>
      <ChoiceBar label="改列为" choices={choices} value={listing} onChange={setListing} />
      <Textarea
        label="理由"
        placeholder="如 经区企整办会议研究，企业已签订收储协议"
        autoFocus
        rows={2}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      {refusal && <RefusalNote why={refusal.why} now={refusal.now} />}
      <div className={form.actions}>
        <Button onClick={() => onClose(false)}>取消</Button>
        <Button type="submit" variant="filled" disabled={!why.trim()}>
          改列 {ids.length} {standing.table === 'parcels' ? '宗' : '家'}
        </Button>
      </div>
    </form>
  );
}
