import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useMemo, useState } from 'react';
import { useDraftChoices } from '../../app/blocks/block-numbers';
import { openBlock } from '../../app/blocks/block-view';
import { blocksAlong } from '../../app/blocks/blocks-along';
import { draftFaults, refusalOf } from '../../app/blocks/draft-faults';
import { addBlock } from '../../app/commands/add-block';
import { redrawBlock } from '../../app/commands/redraw-block';
import type { Draft } from '../../app/draft/draft';
import { endDraft } from '../../app/draft/draft-store';
import { notify } from '../../app/notices';
import { today } from '../../app/now';
import { useVerdicts } from '../../app/verdicts/verdict-store';
import { useWorkspace } from '../../app/workspace-store';
import type { Block, BlockOutline } from '../../core/block/block';
import { type ChoiceMade, choicesAfter } from '../../core/block/choices-after';
import { draftOfPlan } from '../../core/block/draft-block';
import { type Geometry, unpackPolygons } from '../../core/geo/geometry';
import { isRefusal, type Refusal } from '../../core/refusal';
import { useAsk } from '../../ui/ask-context';
import { ChoiceBar } from '../../ui/choice-bar';
import { DayInput } from '../../ui/day-input';
import { useEscape } from '../../ui/escape';
import form from '../../ui/form.module.css';
import { RefusalNote } from '../../ui/refusal-note';
import { YearField } from './block-form';
import style from './blocks.module.css';
import { readYear } from './read-year';

interface SaveFormProps {
  readonly draft: Draft;
  readonly shape: Geometry;
  readonly onClose: () => void;
}

/** Names a new block, or says from when and why a boundary is another one. */
export function SaveForm({ draft: { purpose, edits }, shape, onClose }: SaveFormProps) {
  const own = purpose.kind === 'block' ? purpose.id : null;
  const verdicts = useVerdicts((state) => state.verdicts);
  // The version that was opened: another window's boundary is not written over.
  const [seen] = useState(() =>
    own ? useWorkspace.getState().ws.tables.blocks.get(own) : undefined,
  );
  const newest = seen?.outlines.at(-1);
  const blocks = useWorkspace((state) => state.ws.tables.blocks);
  const others = useMemo(
    () => (seen ? blocksAlong(blocks, seen, shape, edits) : []),
    [blocks, seen, shape, edits],
  );
  const [goAlong, setGoAlong] = useState(true);
  const [correct, setCorrect] = useState(false);
  const [validFrom, setValidFrom] = useState(today());
  const [why, setWhy] = useState(newest ? '' : '首次划定');
  const [plan, setPlan] = useState<PlanFields>(noPlan);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const choices = useDraftChoices((state) => state.choices);
  const [choiceWhy, setChoiceWhy] = useState('');
  const shapes = useWorkspace((state) => state.ws.tables.shapes);
  const dropped = useMemo(() => {
    if (!seen || seen.choices.length === 0) return [];
    const outline = { validFrom: '', by: '', why: '', polygons: unpackPolygons(shape) };
    const named = [...choices].map(([parcelId, as]) => ({ parcelId, as, why: '' }));
    return choicesAfter(seen, outline, shapes, named).dropped;
  }, [seen, shape, shapes, choices]);
  const { who } = useAsk();
  useEscape('form', onClose);
  if (!verdicts) {
    return (
      <div className={style.lead}>
        <RefusalNote
          why="还没有选定方案，区块要属于一份方案。"
          now="请在顶栏选一份方案，再保存。"
        />
      </div>
    );
  }
  const { pack } = verdicts.program;
  const { tables } = useWorkspace.getState().ws;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const startYear = readYear(plan.startYear);
    const period = seen ?? { startYear, endYear: null };
    const along = goAlong
      ? others.map(({ geometry, ...one }) => ({ ...one, polygons: unpackPolygons(geometry) }))
      : [];
    const moved = withMoved(tables.blocks, along);
    const faults = draftFaults(shape, {
      tables: { ...tables, blocks: moved },
      programId: pack.id,
      own,
      period,
    });
    const bad = refusalOf(faults);
    if (bad) return setRefusal(bad);
    if (!(await who())) return;
    const outline = { validFrom, why: why.trim(), polygons: unpackPolygons(shape) };
    const made = [...choices].map(([parcelId, as]) => ({ parcelId, as, why: choiceWhy }));
    const answer = seen
      ? await redrawBlock({
          id: seen.id,
          seenRev: seen.rev,
          correct: correct && newest !== undefined,
          outline,
          along,
          made,
        })
      : await addBlock({ ...told(startYear), outline, choices: choicesOfNew(outline, made) });
    if (isRefusal(answer)) return setRefusal(answer);
    notify('done', answer.title);
    const saved = seen ? seen.id : 'id' in answer ? String(answer.id) : null;
    endDraft();
    if (saved) openBlock(saved);
  };
  const told = (startYear: number | null) => {
    const planned = pack.blocks.find(({ name }) => name === plan.name.trim());
    return {
      ...(planned && draftOfPlan(pack, planned, tables.units)),
      programId: pack.id,
      name: plan.name,
      unitId: plan.unitId || null,
      startYear,
    };
  };
  return (
    <form
      className={`${form.form} ${style.save}`}
      aria-label="保存区块"
      noValidate
      onSubmit={(event) => void submit(event)}
    >
      {!seen && <NewFields plan={plan} onChange={setPlan} />}
      {newest && (
        <ChoiceBar
          label="为什么改"
          choices={[
            { value: 'moved', label: '边界有调整' },
            { value: 'wrong', label: '原来画错了' },
          ]}
          value={correct ? 'wrong' : 'moved'}
          onChange={(way) => setCorrect(way === 'wrong')}
        />
      )}
      {correct && newest ? (
        <p className={form.note}>更正 {newest.validFrom} 起的这一版，起始日不变，不留旧边界。</p>
      ) : (
        <DayInput label="界线自何日起有效" value={validFrom} onChange={setValidFrom} />
      )}
      <TextInput
        label="划定或调整的理由"
        value={why}
        placeholder="依据的会议、文件或事实"
        onChange={({ currentTarget }) => setWhy(currentTarget.value)}
      />
      {others.length > 0 && (
        <label className={form.check}>
          <input
            type="checkbox"
            checked={goAlong}
            onChange={({ currentTarget }) => setGoAlong(currentTarget.checked)}
          />
          一并移动相邻区块的共用界线（{others.map(({ id }) => blocks.get(id)?.name).join('、')}）
        </label>
      )}
      {dropped.length > 0 && (
        <p className={form.note}>
          {dropped.length} 宗地块不再跨界，原来改定的计入方式一并撤去，恢复按过半计入。
        </p>
      )}
      {choices.size > 0 && (
        <TextInput
          label={`${choices.size} 宗跨界地块改定计入方式的理由`}
          value={choiceWhy}
          onChange={({ currentTarget }) => setChoiceWhy(currentTarget.value)}
        />
      )}
      {refusal && <RefusalNote why={refusal.why} now={refusal.now} />}
      <div className={form.actions}>
        <Button onClick={onClose}>返回绘制</Button>
        <Button type="submit" variant="filled">
          保存
        </Button>
      </div>
    </form>
  );
}

/** Of a new block: those about parcels its line cuts. */
function choicesOfNew(outline: Omit<BlockOutline, 'by'>, made: readonly ChoiceMade[]) {
  const { shapes } = useWorkspace.getState().ws.tables;
  const nothing = { outlines: [], choices: [] };
  return choicesAfter(nothing, { ...outline, by: '' }, shapes, made).kept;
}

/** The blocks as they will stand: what goes along is no overlap. */
function withMoved(
  blocks: ReadonlyMap<string, Block>,
  along: readonly { readonly id: string; readonly polygons: BlockOutline['polygons'] }[],
): ReadonlyMap<string, Block> {
  const next = new Map(blocks);
  for (const { id, polygons } of along) {
    const block = blocks.get(id);
    const newest = block?.outlines.at(-1);
    if (block && newest)
      next.set(id, { ...block, outlines: block.outlines.with(-1, { ...newest, polygons }) });
  }
  return next;
}

interface PlanFields {
  readonly name: string;
  readonly unitId: string;
  readonly startYear: string;
}

const noPlan: PlanFields = { name: '', unitId: '', startYear: '' };

interface NewFieldsProps {
  readonly plan: PlanFields;
  readonly onChange: (plan: PlanFields) => void;
}

/** A name of one's own, or that of a block the document names, with what it says of it. */
function NewFields({ plan, onChange }: NewFieldsProps) {
  const { units, blocks } = useWorkspace((state) => state.ws.tables);
  const pack = useVerdicts((state) => state.verdicts?.program.pack);
  const taken = new Set(
    [...blocks.values()].filter(({ programId }) => programId === pack?.id).map(({ name }) => name),
  );
  const named = (pack?.blocks ?? []).filter(({ name, kind }) => kind && !taken.has(name));
  const choose = (name: string) => {
    const planned = named.find((one) => one.name === name);
    if (!planned || !pack) return;
    const { unitId, startYear } = draftOfPlan(pack, planned, units);
    onChange({
      name,
      unitId: unitId ?? '',
      startYear: startYear === null ? '' : String(startYear),
    });
  };
  return (
    <>
      {named.length > 0 && (
        <NativeSelect
          label="文件列出的区块"
          data={[{ value: '', label: '不是，另起名称' }, ...named.map(({ name }) => name)]}
          value={named.some(({ name }) => name === plan.name) ? plan.name : ''}
          onChange={(event) => choose(event.currentTarget.value)}
        />
      )}
      <TextInput
        label="区块名称"
        value={plan.name}
        onChange={({ currentTarget: { value: name } }) => onChange({ ...plan, name })}
      />
      <div className={form.pair}>
        <NativeSelect
          label="所在单位"
          data={[
            { value: '', label: '未定' },
            ...[...units.values()].map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={plan.unitId}
          onChange={({ currentTarget: { value: unitId } }) => onChange({ ...plan, unitId })}
        />
        <YearField
          label="启动年份"
          value={plan.startYear}
          onChange={(startYear) => onChange({ ...plan, startYear })}
        />
      </div>
    </>
  );
}
