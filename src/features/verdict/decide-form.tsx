import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { decide } from '../../app/commands/decide';
import { notify } from '../../app/notices';
import type { ListStanding, Verdicts } from '../../app/verdicts/verdicts';
import { type DecidedListing, decidedListings } from '../../core/decision/decision';
import { LISTED, listings } from '../../core/list/verdict';
import { isRefusal, type Refusal } from '../../core/refusal';
import { useAsk } from '../../ui/ask-context';
import { ChoiceBar } from '../../ui/choice-bar';
import form from '../../ui/form.module.css';
import { RefusalNote } from '../../ui/refusal-note';
import { useLeave } from '../../ui/use-leave';

interface DecideFormProps {
  readonly verdicts: Verdicts;
  readonly standing: ListStanding;
  readonly row: number;
  readonly onClose: () => void;
}

/** A person puts the record elsewhere than the rule does, for a reason that is kept with the name. */
export function DecideForm({ verdicts, standing, row, onClose }: DecideFormProps) {
  const old = standing.decisions.get(row);
  const [listing, setListing] = useState<DecidedListing>(
    old?.listing ?? (standing.listing[row] === LISTED ? '不列入' : '列入'),
  );
  const [why, setWhy] = useState(old?.why ?? '');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { who } = useAsk();
  const dirty = why.trim() !== (old?.why ?? '');
  const leave = useLeave({
    dirty,
    title: '放弃理由',
    text: '已填写的改列理由还没有保存。',
    onClose,
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { table, ids, kind } = standing;
    if (table === 'blocks' || !(await who())) return;
    const answer = await decide({
      programId: verdicts.program.pack.id,
      year: verdicts.year,
      list: kind.id,
      listing,
      why,
      subjects: [{ table, id: ids[row] as string }],
    });
    if (isRefusal(answer)) return setRefusal(answer);
    notify('done', answer.title);
    onClose();
  };
  return (
    <form
      className={form.form}
      aria-label={`改列：${standing.kind.name}`}
      onSubmit={submit}
      noValidate
    >
      <ChoiceBar
        label="改列为"
        choices={decidedListings.map((value) => ({ value, label: value }))}
        value={listing}
        onChange={setListing}
      />
      <Textarea
        label="理由"
        description={`规则判定为${listings[standing.computed.listing[row] as number]}，改列后仍会并列显示。`}
        placeholder="如 经区企整办会议研究，企业已签订收储协议"
        autoFocus
        rows={2}
        maxLength={500}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      {refusal && <RefusalNote why={refusal.why} now={refusal.now} />}
      <div className={form.actions}>
        <Button onClick={() => void leave()}>取消</Button>
        <Button type="submit" variant="filled" disabled={!why.trim()}>
          改列为{listing}
        </Button>
      </div>
    </form>
  );
}
