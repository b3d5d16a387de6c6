import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { addReading } from '../../app/commands/add-reading';
import { notify } from '../../app/notices';
import { newId, nowIso, today } from '../../app/now';
import { useRegistry } from '../../app/registry';
import type { OpenTarget } from '../../app/session';
import type { OpenFigure } from '../../app/targets/open-figure';
import { useWorkspace } from '../../app/workspace-store';
import { isRefusal, type Refusal, refuse } from '../../core/refusal';
import { useAsk } from '../../ui/ask-context';
import { onlyOnce, useBusy } from '../../ui/busy';
import { DayInput } from '../../ui/day-input';
import form from '../../ui/form.module.css';
import { RefusalNote } from '../../ui/refusal-note';
import { useLeave } from '../../ui/use-leave';

interface ReadingFormProps {
  readonly open: OpenTarget;
  readonly figure: OpenFigure;
  readonly onClose: () => void;
}

/** A figure of statistics or another office, with its day and its source. */
export function ReadingForm({ open, figure, onClose }: ReadingFormProps) {
  const { asked, progress } = figure;
  const last = asked.day < progress.to ? asked.day : progress.to;
  const [on, setOn] = useState(last < today() ? last : today());
  const [value, setValue] = useState('');
  const [unitId, setUnitId] = useState('');
  const [source, setSource] = useState('');
  const [note, setNote] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const units = useWorkspace((state) => state.ws.tables.units);
  const { who } = useAsk();
  const busy = useBusy('add-reading');
  const leave = useLeave({
    dirty: value !== '' || source !== '' || note !== '',
    title: '放弃填报',
    text: '已填的内容还没有保存。',
    onClose,
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const refused = checkForm(value, source);
    if (refused) return setRefusal(refused);
    if (!(await who())) return;
    const reading = {
      id: newId('reading'),
      target: `${open.program}:${open.target}`,
      unitId: unitId || null,
      on,
      value: Number(value),
      unit: progress.unit,
      source,
      note,
      by: useRegistry.getState().actor?.name ?? '',
      at: nowIso(),
    };
    const answer = await onlyOnce('add-reading', () =>
      addReading({ reading, today: today(), targetName: progress.name }),
    );
    if (!answer) return;
    if (isRefusal(answer)) return setRefusal(answer);
    notify('done', answer.title);
    onClose();
  };
  return (
    <form className={form.form} aria-label="填报" onSubmit={submit} noValidate>
      <div className={form.pair}>
        <TextInput
          label={`数值（${progress.unit}）`}
          inputMode="decimal"
          value={value}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
        <DayInput label="数据日期" value={on} onChange={setOn} />
      </div>
      <NativeSelect
        label="范围"
        data={[
          { value: '', label: '全区' },
          ...[...units.values()].map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={unitId}
        onChange={(event) => setUnitId(event.currentTarget.value)}
      />
      <TextInput
        label="来源"
        placeholder="如 区统计局 2022 年年报"
        maxLength={200}
        value={source}
        onChange={(event) => setSource(event.currentTarget.value)}
      />
      <TextInput
        label="备注"
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {refusal && <RefusalNote why={refusal.why} now={refusal.now} />}
      <div className={form.actions}>
        <Button onClick={() => void leave()}>取消</Button>
        <Button type="submit" variant="filled" loading={busy}>
          填报
        </Button>
      </div>
    </form>
  );
}

function checkForm(value: string, source: string): Refusal | null {
  if (value.trim() === '' || !Number.isFinite(Number(value))) {
    return refuse('bad-value', `“${value}”不是数。`, '请填写数值，如 1.52。');
  }
  if (source.trim() !== '') return null;
  return refuse('no-source', '没有写明来源。', '请写明数据出自哪个单位、哪份报表。');
}
