import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { changeProjects } from '../../app/commands/change-projects';
import { notify } from '../../app/notices';
import { today } from '../../app/now';
import { useWorkspace } from '../../app/workspace-store';
import type { ProgramPack } from '../../core/program/schema/pack-schema';
import { stageEnds } from '../../core/project/back-plan';
import type { Project } from '../../core/project/project';
import { isRefusal, type Refusal } from '../../core/refusal';
import { useAsk } from '../../ui/ask-context';
import { onlyOnce } from '../../ui/busy';
import { DayInput } from '../../ui/day-input';
import form from '../../ui/form.module.css';
import { RefusalNote } from '../../ui/refusal-note';
import { useLeave } from '../../ui/use-leave';

interface BatchFormProps {
  readonly projects: readonly Project[];
  readonly pack: ProgramPack;
  readonly onClose: (done: boolean) => void;
}

const KEEP = '-';

/** Changes what many plans have in common; a field left empty stays as it is in each. */
export function BatchForm({ projects, pack, onClose }: BatchFormProps) {
  const units = useWorkspace((state) => state.ws.tables.units);
  const [deadline, setDeadline] = useState('');
  const [replan, setReplan] = useState(true);
  const [unitId, setUnit] = useState(KEEP);
  const [lead, setLead] = useState('');
  const [implementing, setImplementing] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { who } = useAsk();
  const patch = {
    ...(deadline && { deadline }),
    ...(unitId !== KEEP && { unitId: unitId || null }),
    ...(lead.trim() && { leadUnit: lead }),
    ...(implementing.trim() && { implementingUnit: implementing }),
  };
  const dirty = Object.keys(patch).length > 0;
  const leave = useLeave({
    dirty,
    title: '放弃批量修改',
    text: '已填写的内容还没有保存。',
    onClose: () => onClose(false),
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!dirty || !(await who())) return;
    const days = { issuedOn: pack.issuedOn, stages: stageEnds(pack.stages), today: today() };
    const answer = await onlyOnce('change-projects', () =>
      changeProjects({
        projects: projects.map(({ id, rev }) => ({ id, seenRev: rev })),
        patch,
        replan: deadline && replan ? days : null,
      }),
    );
    if (!answer) return;
    if (isRefusal(answer)) return setRefusal(answer);
    notify('done', answer.title);
    onClose(true);
  };
  const choices = [
    { value: KEEP, label: '不改' },
    { value: '', label: '未定' },
    ...[...units.values()].map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <form className={form.form} aria-label="批量修改" onSubmit={submit} noValidate>
      <div className={form.pair}>
        <DayInput label="期限" placeholder="不改" value={deadline} onChange={setDeadline} />
        <NativeSelect
          label="所在单位"
          data={choices}
          value={unitId}
          onChange={(event) => setUnit(event.currentTarget.value)}
        />
        <TextInput
          label="责任单位"
          placeholder="不改"
          value={lead}
          onChange={(event) => setLead(event.currentTarget.value)}
        />
        <TextInput
          label="实施单位"
          placeholder="不改"
          value={implementing}
          onChange={(event) => setImplementing(event.currentTarget.value)}
        />
      </div>
      {deadline && (
        <label className={form.check}>
          <input
            type="checkbox"
            checked={replan}
            onChange={(event) => setReplan(event.currentTarget.checked)}
          />
          未完成的节点从新期限重新倒排
        </label>
      )}
      {refusal && <RefusalNote why={refusal.why} now={refusal.now} />}
      <div className={form.actions}>
        <Button onClick={() => void leave()}>取消</Button>
        <Button type="submit" variant="filled" disabled={!dirty}>
          修改 {projects.length} 个项目
        </Button>
      </div>
    </form>
  );
}
