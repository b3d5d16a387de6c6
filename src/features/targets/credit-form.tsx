import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { addCredits } from '../../app/commands/add-credits';
import { notify } from '../../app/notices';
import type { OpenTarget } from '../../app/session';
import { programsOfLedger, restOf } from '../../app/targets/credit-draft';
import type { OpenFigure } from '../../app/targets/open-figure';
import { isRefusal, type Refusal } from '../../core/refusal';
import type { KnownLedger } from '../../core/target/add-credits';
import { figureWithUnit } from '../../core/target/figure-words';
import { eventsOfLedger } from '../../core/target/ledger';
import { useAsk } from '../../ui/ask-context';
import { onlyOnce, useBusy } from '../../ui/busy';
import { ChoiceBar } from '../../ui/choice-bar';
import { DayInput } from '../../ui/day-input';
import form from '../../ui/form.module.css';
import { Quiet } from '../../ui/quiet';
import { RefusalNote } from '../../ui/refusal-note';
import { useLeave } from '../../ui/use-leave';
import { AmountFields } from './amount-fields';
import { creditsOfDraft, firstDraft } from './credit-form-draft';
import { EvidenceField } from './evidence-field';
import look from './ledger.module.css';
import { PlaceFields } from './place-fields';
import { useSubjects } from './use-subjects';

interface CreditFormProps {
  readonly known: KnownLedger;
  readonly figure: OpenFigure;
  readonly open: OpenTarget;
  readonly onClose: () => void;
}

type Rest = NonNullable<ReturnType<typeof restOf>>;

const whens = [
  { value: 'done', label: '已发生' },
  { value: 'planned', label: '计划' },
] as const;

/** Enters an event that counts towards the target, for what is selected or circled on the map. */
export function CreditForm({ known, figure, open, onClose }: CreditFormProps) {
  const events = eventsOfLedger(known.packs, known.key);
  const [draft, setDraft] = useState(() => firstDraft(known, figure));
  const [files, setFiles] = useState<readonly File[]>([]);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [offered, setOffered] = useState<Rest | null>(null);
  const { options, chosen } = useSubjects(known.ledger.rules.kind, draft.option);
  const { who } = useAsk();
  const busy = useBusy('add-credits');
  const dirty = draft.document !== '' || draft.note !== '' || files.length > 0;
  const leave = useLeave({ dirty, title: '放弃登记', text: '已填的内容还没有保存。', onClose });
  const set = (patch: Partial<typeof draft>) => {
    setOffered(null);
    setDraft({ ...draft, ...patch });
  };

  const save = async (rest: Rest | null) => {
    if (!chosen || !(await who())) return;
    const credits = creditsOfDraft({ draft, subjects: chosen.subjects, known, open, rest });
    const answer = await onlyOnce('add-credits', () =>
      addCredits({ credits, known, files: new Map(credits.map(({ id }) => [id, files])) }),
    );
    if (!answer) return;
    if (isRefusal(answer)) {
      const [only] = credits;
      const left = answer.refused === 'credited' && only && credits.length === 1;
      setOffered(left ? restOf(only, known) : null);
      return setRefusal(answer);
    }
    notify('done', answer.title);
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setRefusal(null);
    void save(null);
  };

  return (
    <form
      className={`${form.form} ${look.form}`}
      aria-label="登记认定"
      onSubmit={submit}
      noValidate
    >
      {options.length === 0 ? (
        <Quiet>请先在地图或表格中选中地块、企业，或用框选、套索圈出几宗地块。</Quiet>
      ) : (
        <NativeSelect
          label="对象"
          data={options.map(({ key, label }) => ({ value: key, label }))}
          value={chosen?.key ?? ''}
          onChange={({ currentTarget: { value } }) => set({ option: value, typed: null })}
        />
      )}
      <ChoiceBar
        label="已发生还是计划"
        choices={whens}
        value={draft.planned ? 'planned' : 'done'}
        onChange={(when) => set({ planned: when === 'planned' })}
      />
      <div className={form.pair}>
        <NativeSelect
          label="事项"
          data={events.map(({ id, name, share }) => ({
            value: id,
            label: `${name}（${Math.round(share * 100)}%）`,
          }))}
          value={draft.event}
          onChange={({ currentTarget: { value } }) => set({ event: value })}
        />
        <DayInput
          label={draft.planned ? '计划日期' : '发生日期'}
          value={draft.on}
          onChange={(on) => set({ on })}
        />
      </div>
      <AmountFields draft={draft} known={known} subjects={chosen?.subjects ?? []} onChange={set} />
      <PlaceFields
        draft={draft}
        program={open.program}
        shared={programsOfLedger(known)}
        sectors={figure.table?.columns.flatMap(({ sector }) => sector ?? []) ?? []}
        subjects={chosen?.subjects ?? []}
        onChange={set}
      />
      <TextInput
        label="依据文件"
        placeholder="文号或文件名称；没有文号的附上材料"
        maxLength={200}
        value={draft.document}
        onChange={({ currentTarget: { value } }) => set({ document: value })}
      />
      <EvidenceField files={files} onChange={setFiles} />
      <Textarea
        label="备注"
        rows={2}
        maxLength={1000}
        value={draft.note}
        onChange={({ currentTarget: { value } }) => set({ note: value })}
      />
      {refusal && <RefusalNote why={refusal.why} now={refusal.now} />}
      {offered && (
        <Button onClick={() => void save(offered)}>
          只计余下 {figureWithUnit(offered.mu, '亩')}
        </Button>
      )}
      <div className={form.actions}>
        <Button onClick={() => void leave()}>取消</Button>
        <Button type="submit" variant="filled" loading={busy} disabled={!chosen}>
          {draft.planned ? '登记计划' : '登记认定'}
        </Button>
      </div>
    </form>
  );
}
