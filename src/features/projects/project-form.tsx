import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { editProject } from '../../app/commands/edit-project';
import { notify } from '../../app/notices';
import { useWorkspace } from '../../app/workspace-store';
import type { ProgramPack } from '../../core/program/schema/pack-schema';
import type { Project } from '../../core/project/project';
import { isRefusal, type Refusal } from '../../core/refusal';
import { useAsk } from '../../ui/ask-context';
import { DayInput } from '../../ui/day-input';
import { DocumentFields } from '../../ui/document-fields';
import form from '../../ui/form.module.css';
import { RefusalNote } from '../../ui/refusal-note';
import { useLeave } from '../../ui/use-leave';
import { PlanFields } from './plan-fields';

interface ProjectFormProps {
  readonly project: Project;
  readonly pack: ProgramPack;
  readonly onClose: () => void;
}

/** All of a plan that is typed; state, milestones and evidence have ways of their own. */
export function ProjectForm({ project, pack, onClose }: ProjectFormProps) {
  // The version that was opened: another window's words are not written over.
  const [seen] = useState(project);
  const [name, setName] = useState(project.name);
  const [year, setYear] = useState(project.year);
  const [unitId, setUnit] = useState(project.unitId ?? '');
  const [deadline, setDeadline] = useState(project.deadline ?? '');
  const [words, setWords] = useState({
    mode: project.mode,
    way: project.way,
    leadUnit: project.leadUnit,
    implementingUnit: project.implementingUnit,
  });
  const [documents, setDocuments] = useState(project.documents);
  const [note, setNote] = useState(project.note);
  const [source, setSource] = useState(project.source);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const units = useWorkspace((state) => state.ws.tables.units);
  const { who } = useAsk();
  const patch = {
    name,
    year,
    unitId: unitId || null,
    deadline: deadline || null,
    ...words,
    documents: documents.filter(({ number, title }) => number.trim() || title.trim()),
    note,
    source,
  };
  const leave = useLeave({
    dirty: Object.entries(patch).some(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(seen[key as keyof typeof patch]),
    ),
    title: '放弃修改',
    text: '已修改的资料还没有保存。',
    onClose,
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await who())) return;
    const answer = await editProject({ id: project.id, seenRev: seen.rev, patch });
    if (isRefusal(answer)) return setRefusal(answer);
    notify('done', answer.title);
    onClose();
  };
  const years = [...new Set([...pack.programYears, year])].sort();
  return (
    <form className={form.form} aria-label="修改项目资料" onSubmit={submit} noValidate>
      <TextInput
        label="项目名称"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <div className={form.pair}>
        <NativeSelect
          label="清单年度"
          data={years.map((one) => ({ value: String(one), label: `${one} 年` }))}
          value={String(year)}
          onChange={(event) => setYear(Number(event.currentTarget.value))}
        />
        <DayInput label="期限" value={deadline} onChange={setDeadline} />
      </div>
      <NativeSelect
        label="所在单位"
        data={[
          { value: '', label: '未定' },
          ...[...units.values()].map((unit) => ({ value: unit.id, label: unit.name })),
        ]}
        value={unitId}
        onChange={(event) => setUnit(event.currentTarget.value)}
      />
      <PlanFields pack={pack} table={project.subject.table} value={words} onChange={setWords} />
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
