import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useEffect, useId, useState } from 'react';
import { decide } from '../../app/commands/decide';
import { notify } from '../../app/notices';
import { useVerdicts } from '../../app/verdicts/verdict-store';
import type { ListStanding } from '../../app/verdicts/verdicts';
import { type DecidedListing, decidedListings } from '../../core/decision/decision';
import { LISTED } from '../../core/list/verdict';
import { isRefusal, type Refusal } from '../../core/refusal';
import { useAsk } from '../../ui/ask-context';
import { onlyOnce } from '../../ui/busy';
import { ChoiceBar } from '../../ui/choice-bar';
import { useEscape } from '../../ui/escape';
import form from '../../ui/form.module.css';
import { RefusalNote } from '../../ui/refusal-note';
import { holdPage, releasePage } from '../../ui/unsaved';
import style from './lists.module.css';
import { subjectWords } from './subject-words';

interface DecideFormProps {
  readonly standing: ListStanding;
  readonly rows: readonly number[];
  readonly onClose: (done: boolean) => void;
}

const choices = decidedListings.map((value) => ({ value, label: value }));

/** A person puts subjects elsewhere than the rule does, and says why. The rule's verdict stays beside it. */
export function DecideForm({ standing, rows, onClose }: DecideFormProps) {
  const allListed = rows.every((row) => standing.listing[row] === LISTED);
  const [listing, setListing] = useState<DecidedListing>(allListed ? '不列入' : '列入');
  const [why, setWhy] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { who } = useAsk();
  const verdicts = useVerdicts((state) => state.verdicts);
  const page = useId();
  const dirty = why.trim() !== '';
  useEffect(() => {
    if (!dirty) return;
    holdPage(page);
    return () => releasePage(page);
  }, [dirty, page]);
  useEscape('form', () => onClose(false));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { table, ids, kind } = standing;
    if (!verdicts || table === 'blocks' || !dirty || !(await who())) return;
    const subjects = rows.map((row) => ({ table, id: ids[row] as string }));
    const { pack } = verdicts.program;
    const { year } = verdicts;
    const answer = await onlyOnce('decide', () =>
      decide({ programId: pack.id, year, list: kind.id, listing, why, subjects }),
    );
    if (!answer) return;
    if (isRefusal(answer)) return setRefusal(answer);
    notify('done', answer.title || `这些已经是${listing}，理由也相同，没有改动。`);
    onClose(true);
  };
  return (
    <form className={`${form.form} ${style.decide}`} aria-label="改列" onSubmit={submit} noValidate>
      <ChoiceBar label="改列为" choices={choices} value={listing} onChange={setListing} />
      <Textarea
        label="理由"
        placeholder="如 经区企整办会议研究，企业已签订收储协议"
        autoFocus
        rows={2}
        maxLength={500}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      {refusal && <RefusalNote why={refusal.why} now={refusal.now} />}
      <div className={form.actions}>
        <Button onClick={() => onClose(false)}>取消</Button>
        <Button type="submit" variant="filled" disabled={!dirty}>
          {rows.length} {subjectWords[standing.table].counter}改列为{listing}
        </Button>
      </div>
    </form>
  );
}
