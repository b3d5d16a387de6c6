import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { editProject } from '../../app/commands/edit-project';
import { notify } from '../../app/notices';
import { today } from '../../app/now';
import type { ProgramPack } from '../../core/program/schema/pack-schema';
import { planShares, stageEnds } from '../../core/project/back-plan';
import { replanned } from '../../core/project/change-project';
import {
  type Milestone,
  type Project,
  type ProjectState,
  projectStates,
} from '../../core/project/project';
import { isRefusal, type Refusal } from '../../core/refusal';
import { useAsk } from '../../ui/ask-context';
import { DayInput } from '../../ui/day-input';
import form from '../../ui/form.module.css';
import { IconButton } from '../../ui/icon-button';
import { RefusalNote } from '../../ui/refusal-note';
import { TextButton } from '../../ui/text-button';
import { useLeave } from '../../ui/use-leave';
import look from './detail.module.css';
import style from './projects.module.css';

interface MilestoneFormProps {
  readonly project: Project;
  readonly pack: ProgramPack;
  readonly onClose: () => void;
}

type Line = Milestone & { readonly key: number };

const [, ...working] = projectStates;
/** 建档 10%、方案 25% … of the time until the deadline. */
export const shareWords = planShares.map(({ state, percent }) => `${state} ${percent}%`).join('、');

/** All milestones at once: planned back from the deadline, moved, added, taken away; saved as one event. */
export function MilestoneForm({ project, pack, onClose }: MilestoneFormProps) {
  const [seenRev] = useState(project.rev);
  const [lines, setLines] = useState(() => keyed(project.milestones));
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { who } = useAsk();
  const milestones = lines.map(({ key: _, ...milestone }) => milestone);
  const leave = useLeave({
    dirty: JSON.stringify(milestones) !== JSON.stringify(project.milestones),
    title: '放弃修改节点',
    text: '已修改的节点还没有保存。',
    onClose,
  });
  const put = (key: number, patch: Partial<Milestone>) =>
    setLines(lines.map((line) => (line.key === key ? { ...line, ...patch } : line)));
  const plan = () => {
    const days = { issuedOn: pack.issuedOn, stages: stageEnds(pack.stages), today: today() };
    const answer = replanned({ ...project, milestones }, days);
    if (isRefusal(answer)) return setRefusal(answer);
    setRefusal(null);
    setLines(keyed(answer));
  };
  const add = () => {
    const due = project.deadline ?? today();
    const line = { name: '', state: project.state, due, doneOn: null, key: nextKey(lines) };
    setLines([...lines, line]);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await who())) return;
    const answer = await editProject({ id: project.id, seenRev, patch: { milestones } });
    if (isRefusal(answer)) return setRefusal(answer);
    notify('done', answer.title);
    onClose();
  };
  return (
    <form className={form.form} aria-label="修改节点" onSubmit={submit} noValidate>
      <div className={style.verbs}>
        <TextButton onClick={plan}>从期限倒排</TextButton>
        <TextButton onClick={add}>加一个节点</TextButton>
      </div>
      <p className={style.hint}>
        倒排：方案写明阶段期限的按方案，其余按工期分配（假设）：{shareWords}
        。已完成的和自己加的节点不动；不早于文件印发日 {pack.issuedOn}。
      </p>
      <ul className={look.lines}>
        {lines.map(({ key, name, state, due, doneOn }) => (
          <li key={key}>
            <TextInput
              aria-label="节点名称"
              placeholder="节点名称"
              value={name}
              onChange={(event) => put(key, { name: event.currentTarget.value })}
            />
            <NativeSelect
              aria-label={`${name}所属状态`}
              data={working}
              value={state}
              onChange={({ currentTarget: { value } }) =>
                put(key, { state: value as ProjectState })
              }
            />
            <DayInput
              aria-label={`${name}应完成日期`}
              value={due}
              onChange={(day) => put(key, { due: day })}
            />
            <IconButton
              label={doneOn === null ? `删去${name}` : `删去${name}（已完成）`}
              side="left"
              small
              onClick={() => setLines(lines.filter((line) => line.key !== key))}
            >
              <IconTrash size={15} stroke={1.6} />
            </IconButton>
          </li>
        ))}
      </ul>
      {refusal && <RefusalNote why={refusal.why} now={refusal.now} />}
      <div className={form.actions}>
        <Button onClick={() => void leave()}>取消</Button>
        <Button type="submit" variant="filled">
          保存节点
        </Button>
      </div>
    </form>
  );
}

function keyed(milestones: readonly Milestone[]): readonly Line[] {
  return milestones.map((milestone, key) => ({ ...milestone, key }));
}

function nextKey(lines: readonly Line[]): number {
  return Math.max(-1, ...lines.map(({ key }) => key)) + 1;
}
