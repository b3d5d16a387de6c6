import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { addProjects } from '../../app/commands/add-projects';
import { notify } from '../../app/notices';
import { today } from '../../app/now';
import { deadlineOf, nameOfPlan, type PlanSubject } from '../../app/projects/plan-drafts';
import { openProject, useProjectView } from '../../app/projects/project-view';
import type { ProgramPack } from '../../core/program/schema/pack-schema';
import { backPlan, stageEnds } from '../../core/project/back-plan';
import { firstStates } from '../../core/project/moves';
import type { Project } from '../../core/project/project';
import { isRefusal, type Refusal } from '../../core/refusal';
import { useAsk } from '../../ui/ask-context';
import { onlyOnce, useBusy } from '../../ui/busy';
import { DayInput } from '../../ui/day-input';
import form from '../../ui/form.module.css';
import { RefusalNote } from '../../ui/refusal-note';
import { PlanFields, type PlanWords } from './plan-fields';
import { PlannedDays } from './planned-days';

interface PlanFormProps {
  readonly pack: ProgramPack;
  readonly year: number;
  /** One, or all those of a list. */
  readonly subjects: readonly PlanSubject[];
  readonly source: string;
  readonly onClose: () => void;
}

/** What new plans have in common; milestones are planned back from the deadline before anything is written. */
export function PlanForm({ pack, year, subjects, source: told, onClose }: PlanFormProps) {
  const [first] = subjects;
  const [name, setName] = useState(first ? nameOfPlan(first) : '');
  const [state, setState] = useState<Project['state']>('入单');
  const [deadline, setDeadline] = useState(deadlineOf(pack, year));
  const [on, setOn] = useState(entryDay(pack, year, deadline));
  const [words, setWords] = useState<PlanWords>({
    mode: null,
    way: '',
    leadUnit: '',
    implementingUnit: '',
  });
  const [source, setSource] = useState(told);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { who } = useAsk();
  const busy = useBusy('add-projects');
  if (!first) return null;
  const one = subjects.length === 1;
  const asked = { from: on, deadline, issuedOn: pack.issuedOn, state };
  const planned = deadline && on ? backPlan({ ...asked, stages: stageEnds(pack.stages) }) : [];
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isRefusal(planned)) return setRefusal(planned);
    if (!(await who())) return;
    const milestones = planned.map(({ basis: _, ...milestone }) => milestone);
    const projects = subjects.map((subject) => ({
      programId: pack.id,
      subject: subject.subject,
      year,
      name: one ? name : nameOfPlan(subject),
      ...words,
      state,
      on,
      deadline: deadline || null,
      milestones,
      unitId: subject.unitId,
      documents: [],
      note: '',
      source,
    }));
    const answer = await onlyOnce('add-projects', () => addProjects(projects));
    if (!answer) return;
    if (isRefusal(answer)) return setRefusal(answer);
    notify('done', answer.title);
    onClose();
    const [id] = answer.ids;
    if (one && id) openProject(id);
    else useProjectView.setState({ page: 'rows' });
  };
  return (
    <form className={form.form} aria-label="新建项目" onSubmit={submit} noValidate>
      {one && (
        <TextInput
          label="项目名称"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      )}
      <div className={form.pair}>
        <NativeSelect
          label="现在的状态"
          data={[...firstStates]}
          value={state}
          onChange={({ currentTarget: { value } }) => setState(value as Project['state'])}
        />
        <DayInput label={`${state}日期`} max={today()} value={on} onChange={setOn} />
        <DayInput label="期限" value={deadline} onChange={setDeadline} />
        <TextInput
          label="来源"
          placeholder="名单、会议纪要或填报人"
          value={source}
          onChange={(event) => setSource(event.currentTarget.value)}
        />
      </div>
      <PlanFields pack={pack} table={first.subject.table} value={words} onChange={setWords} />
      <PlannedDays planned={planned} issuedOn={pack.issuedOn} />
      {refusal && <RefusalNote why={refusal.why} now={refusal.now} />}
      <div className={form.actions}>
        <Button onClick={onClose}>取消</Button>
        <Button type="submit" variant="filled" loading={busy}>
          {one ? '新建项目' : `建 ${subjects.length} 个项目`}
        </Button>
      </div>
    </form>
  );
}

/** Today; for a list of years ago a day from which a plan could still have kept the deadline. */
function entryDay({ issuedOn }: ProgramPack, year: number, deadline: string): string {
  const now = today();
  if (now <= deadline) return now;
  const begun = `${year}-01-01`;
  return begun > issuedOn ? begun : issuedOn;
}
