import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { editBlock } from '../../app/commands/edit-block';
import { notify } from '../../app/notices';
import { showClause } from '../../app/programs/shown-clause';
import { useVerdicts } from '../../app/verdicts/verdict-store';
import { useWorkspace } from '../../app/workspace-store';
import type { Block } from '../../core/block/block';
import { blockModes } from '../../core/block/draft-block';
import { horizonNotice } from '../../core/block/horizon';
import { isRefusal, type Refusal } from '../../core/refusal';
import { useAsk } from '../../ui/ask-context';
import { ClauseChip } from '../../ui/clause-chip';
import { DocumentFields } from '../../ui/document-fields';
import { useEscape } from '../../ui/escape';
import form from '../../ui/form.module.css';
import { RefusalNote } from '../../ui/refusal-note';
import style from './blocks.module.css';
import { readYear } from './read-year';

/** All of a block that is typed; its boundary, choices and results have ways of their own. */
export function BlockForm({ block, onClose }: { readonly block: Block; onClose: () => void }) {
  // The version that was opened: another window's words are not written over.
  const [seen] = useState(block);
  const [name, setName] = useState(block.name);
  const [unitId, setUnit] = useState(block.unitId ?? '');
  const [reporting, setReporting] = useState(block.reportingUnitId ?? '');
  const [start, setStart] = useState(yearText(block.startYear));
  const [startTo, setStartTo] = useState(yearText(block.startTo));
  const [end, setEnd] = useState(yearText(block.endYear));
  const [direction, setDirection] = useState(block.direction);
  const [modes, setModes] = useState<readonly string[]>(block.modes);
  const [lead, setLead] = useState(block.leadUnit);
  const [implementing, setImplementing] = useState(block.implementingUnit);
  const [documents, setDocuments] = useState(block.documents);
  const [note, setNote] = useState(block.note);
  const [source, setSource] = useState(block.source);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const pack = useVerdicts((state) => state.verdicts?.program.pack);
  const units = useWorkspace((state) => state.ws.tables.units);
  const { confirm, who } = useAsk();
  const patch = {
    name,
    unitId: unitId || null,
    reportingUnitId: reporting || null,
    startYear: readYear(start),
    startTo: readYear(startTo),
    endYear: readYear(end),
    direction,
    modes,
    leadUnit: lead,
    implementingUnit: implementing,
    documents: documents.filter(({ number, title }) => number.trim() || title.trim()),
    note,
    source,
  };
  const dirty = Object.entries(patch).some(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(seen[key as keyof typeof patch]),
  );
  const leave = async () => {
    const question = {
      title: '放弃修改',
      text: '已修改的资料还没有保存。',
      yes: '放弃',
      no: '继续修改',
      stay: true,
    };
    if (!dirty || (await confirm(question))) onClose();
  };
  useEscape('form', () => void leave());
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await who())) return;
    const answer = await editBlock({ id: block.id, seenRev: seen.rev, patch });
    if (isRefusal(answer)) return setRefusal(answer);
    if (answer.title) notify('done', answer.title);
    onClose();
  };
  const choices = [
    { value: '', label: '未定' },
    ...[...units.values()].map((unit) => ({ value: unit.id, label: unit.name })),
  ];
  const notice = pack && horizonNotice(patch, pack);
  return (
    <form className={form.form} aria-label="修改区块资料" onSubmit={submit} noValidate>
      <TextInput
        label="区块名称"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <div className={form.pair}>
        <NativeSelect
          label="所在单位"
          data={choices}
          value={unitId}
          onChange={(event) => setUnit(event.currentTarget.value)}
        />
        <NativeSelect
          label="填报单位"
          data={choices}
          value={reporting}
          onChange={(event) => setReporting(event.currentTarget.value)}
        />
      </div>
      <div className={style.three}>
        <YearField label="启动年份" value={start} onChange={setStart} />
        <YearField label="至（区间）" value={startTo} onChange={setStartTo} />
        <YearField label="完成年份" value={end} onChange={setEnd} />
      </div>
      {notice && (
        <p className={style.warned} role="note">
          整治期 {notice.years} 年，文件原则上为 {notice.most} 年；可以保存，请在备注里说明理由。{' '}
          {notice.clause && <ClauseChip clause={notice.clause} onShow={showClause} />}
        </p>
      )}
      <Textarea
        label="整治方向"
        rows={2}
        value={direction}
        onChange={(event) => setDirection(event.currentTarget.value)}
      />
      <ModeChecks modes={modes} onChange={setModes} />
      <TextInput
        label="责任单位"
        value={lead}
        onChange={(event) => setLead(event.currentTarget.value)}
      />
      <TextInput
        label="实施单位"
        value={implementing}
        onChange={(event) => setImplementing(event.currentTarget.value)}
      />
      <DocumentFields documents={documents} onChange={setDocuments} />
      <Textarea
        label="备注"
        rows={2}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <TextInput
        label="来源"
        value={source}
        onChange={(event) => setSource(event.currentTarget.value)}
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

function yearText(year: number | null): string {
  return year === null ? '' : String(year);
}

interface YearFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function YearField({ label, value, onChange }: YearFieldProps) {
  return (
    <TextInput
      label={label}
      inputMode="numeric"
      placeholder="未定"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

interface ModeChecksProps {
  readonly modes: readonly string[];
  readonly onChange: (modes: readonly string[]) => void;
}

/** The words of the document, group by group; words of an older record stay to be seen. */
function ModeChecks({ modes, onChange }: ModeChecksProps) {
  const pack = useVerdicts((state) => state.verdicts?.program.pack);
  const groups = pack ? blockModes(pack) : [];
  const known = new Set(groups.flatMap(({ words }) => words));
  const others = modes.filter((mode) => !known.has(mode));
  const toggle = (word: string, on: boolean) =>
    onChange(on ? [...modes, word] : modes.filter((mode) => mode !== word));
  const box = (word: string) => (
    <label key={word} className={form.check}>
      <input
        type="checkbox"
        checked={modes.includes(word)}
        onChange={(event) => toggle(word, event.currentTarget.checked)}
      />
      {word}
    </label>
  );
  return (
    <fieldset className={style.modes}>
      <legend>整治方式</legend>
      {groups.map(({ name, words, clause }) => (
        <div key={name}>
          <p className={style.hint}>
            {name} <ClauseChip clause={clause} onShow={showClause} />
          </p>
          <div className={style.checks}>{words.map(box)}</div>
        </div>
      ))}
      {others.length > 0 && <div className={style.checks}>{others.map(box)}</div>}
      {groups.length === 0 && others.length === 0 && (
        <p className={style.hint}>文件没有列出区块的整治方式，写在整治方向里。</p>
      )}
    </fieldset>
  );
}
