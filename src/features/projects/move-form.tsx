import { Button, NativeSelect, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { moveProjects } from '../../app/commands/move-projects';
import { notify } from '../../app/notices';
import { today } from '../../app/now';
import { proofsFor } from '../../app/projects/proofs';
import { isBack, movesFrom } from '../../core/project/moves';
import { type Project, type ProjectState, projectStates } from '../../core/project/project';
import type { Proof } from '../../core/project/strike-off';
import { isRefusal, type Refusal } from '../../core/refusal';
import { useAsk } from '../../ui/ask-context';
import { onlyOnce, useBusy } from '../../ui/busy';
import { DayInput } from '../../ui/day-input';
import form from '../../ui/form.module.css';
import { RefusalNote } from '../../ui/refusal-note';
import { useLeave } from '../../ui/use-leave';

interface MoveFormProps {
  readonly projects: readonly Project[];
  /** Where they were dragged or sent to. */
  readonly to?: ProjectState;
  /** Words the reason begins with. */
  readonly why?: string;
  readonly onClose: (done: boolean) => void;
}

/** Moves plans to another state: when, and why. What stands in the way is said, and nothing is moved. */
export function MoveForm({ projects, to: sent, why: begun = '', onClose }: MoveFormProps) {
  const first = projects[0]?.state ?? '入单';
  const [to, setTo] = useState<ProjectState>(sent ?? movesFrom(first).forward ?? '整治');
  const [on, setOn] = useState(today());
  const [why, setWhy] = useState(begun);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { who } = useAsk();
  const busy = useBusy('move-projects');
  const leave = useLeave({
    dirty: why !== begun,
    title: '放弃移动',
    text: '已写的说明还没有保存。',
    onClose: () => onClose(false),
  });
  const states = new Set(projects.map(({ state }) => state));
  const choices = projectStates.filter((state) => states.size > 1 || !states.has(state));
  const back = isBack(first, to);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await who())) return;
    const answer = await onlyOnce('move-projects', async () => {
      const proofs = to === '销号' ? await prove(projects) : null;
      const moved = projects.map(({ id, rev }) => {
        return { id, seenRev: rev, proof: proofs?.get(id) ?? null };
      });
      return moveProjects({ projects: moved, to, on, why });
    });
    if (!answer) return;
    if (isRefusal(answer)) return setRefusal(answer);
    notify('done', answer.title);
    onClose(true);
  };
  return (
    <form className={form.form} aria-label="移动项目" onSubmit={submit} noValidate>
      <div className={form.pair}>
        <NativeSelect
          label={projects.length > 1 ? `${projects.length} 个项目移到` : `由“${first}”移到`}
          data={choices}
          value={to}
          onChange={({ currentTarget: { value } }) => setTo(value as ProjectState)}
        />
        <DayInput label="日期" max={today()} value={on} onChange={setOn} />
      </div>
      <Textarea
        label={back ? '退回的理由' : '说明'}
        placeholder={back ? '如 现场核查未整改到位' : '如 经区企整办会议审定；可以不填'}
        rows={2}
        maxLength={500}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      {refusal && <RefusalNote why={refusal.why} now={refusal.now} />}
      <div className={form.actions}>
        <Button onClick={() => void leave()}>取消</Button>
        <Button type="submit" variant="filled" loading={busy}>
          {back ? `退回${to}` : `移到${to}`}
        </Button>
      </div>
    </form>
  );
}

/** What cannot be worked out proves nothing, and the refusal then says so. */
async function prove(projects: readonly Project[]): Promise<ReadonlyMap<string, Proof>> {
  try {
    return await proofsFor(projects);
  } catch {
    return new Map();
  }
}
