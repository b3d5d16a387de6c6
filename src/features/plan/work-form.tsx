import { Button, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { setWork } from '../../app/commands/set-work';
import { notify } from '../../app/notices';
import { today } from '../../app/now';
import { isRefusal, type Refusal } from '../../core/refusal';
import { type WorkState, workStates } from '../../core/work-item/work-state';
import { useAsk } from '../../ui/ask-context';
import { ChoiceBar } from '../../ui/choice-bar';
import { DayInput } from '../../ui/day-input';
import { useEscape } from '../../ui/escape';
import form from '../../ui/form.module.css';
import { RefusalNote } from '../../ui/refusal-note';
import { usePlan } from './plan-context';
import { useHeld } from './use-held';
import type { WorkRow } from './work-rows';

const choices = workStates.map((value) => ({ value, label: value }));

interface WorkFormProps {
  readonly row: WorkRow;
  readonly onClose: () => void;
}

export function WorkForm({ row: { item, said, state: before }, onClose }: WorkFormProps) {
  const { loaded } = usePlan();
  // The version that was opened: another window's words are not written over.
  const [seenRev] = useState(said?.rev ?? null);
  const [state, setState] = useState<WorkState['state']>(before);
  const [doneOn, setDoneOn] = useState(said?.doneOn ?? '');
  const [evidence, setEvidence] = useState(said?.evidence ?? '');
  const [note, setNote] = useState(said?.note ?? '');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { confirm, who } = useAsk();
  const dirty =
    state !== before ||
    (state === '已完成' && doneOn !== (said?.doneOn ?? '')) ||
    evidence !== (said?.evidence ?? '') ||
    note !== (said?.note ?? '');
  useHeld(dirty);
  const leave = async () => {
    const question = {
      title: '放弃填写',
      text: '已填写的进展还没有保存。',
      yes: '放弃',
      no: '继续填写',
      stay: true,
    };
    if (!dirty || (await confirm(question))) onClose();
  };
  useEscape('form', () => void leave());
  const done = state === '已完成';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await who())) return;
    const answer = await setWork({
      programId: loaded.pack.id,
      item: item.id,
      itemName: item.text.length > 30 ? `${item.text.slice(0, 30)}…` : item.text,
      state,
      doneOn: done ? doneOn || null : null,
      evidence,
      note,
      seenRev,
    });
    if (isRefusal(answer)) return setRefusal(answer);
    if (answer.title) notify('done', answer.title);
    onClose();
  };
  return (
    <form className={form.form} onSubmit={submit} noValidate aria-label="记录进展">
      <ChoiceBar
        label="状态"
        choices={choices}
        value={state}
        onChange={(next) => {
          setState(next);
          if (next === '已完成' && doneOn === '') setDoneOn(today());
        }}
      />
      {done && <DayInput label="完成日期" value={doneOn} onChange={setDoneOn} />}
      <TextInput
        label="依据文号"
        placeholder="如 定企整办〔2021〕3 号"
        value={evidence}
        onChange={(event) => setEvidence(event.currentTarget.value)}
      />
      <Textarea
        label="备注"
        rows={2}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {refusal && <RefusalNote why={refusal.why} now={refusal.now} />}
      <div className={form.actions}>
        <Button onClick={() => void leave()}>取消</Button>
        <Button type="submit" variant="filled">
          保存
        </Button>
      </div>
    </form>
  );
}
