import { useState } from 'react';
import { setMilestone } from '../../app/commands/set-milestone';
import { announce } from '../../app/notices';
import { today } from '../../app/now';
import type { ProgramPack } from '../../core/program/schema/pack-schema';
import { dueOfProject } from '../../core/project/due-project';
import type { Milestone, Project } from '../../core/project/project';
import { useAsk } from '../../ui/ask-context';
import { DayInput } from '../../ui/day-input';
import { Quiet } from '../../ui/quiet';
import { Section } from '../../ui/section';
import { TextButton } from '../../ui/text-button';
import look from './detail.module.css';
import { MilestoneForm } from './milestone-form';

interface MilestonesProps {
  readonly project: Project;
  readonly pack: ProgramPack | null;
}

/** The days on the way to the deadline; each is ticked with the day it was reached. */
export function Milestones({ project, pack }: MilestonesProps) {
  const [editing, setEditing] = useState(false);
  const { milestones } = project;
  if (editing && pack) {
    return (
      <Section title="节点">
        <MilestoneForm project={project} pack={pack} onClose={() => setEditing(false)} />
      </Section>
    );
  }
  const late = new Set(
    pack ? dueOfProject(project, { issuedOn: pack.issuedOn, today: today() }).late.map(keyOf) : [],
  );
  const done = milestones.filter(({ doneOn }) => doneOn !== null).length;
  return (
    <Section
      title="节点"
      aside={
        <>
          {milestones.length > 0 && `已完成 ${done} / ${milestones.length}`}
          <TextButton onClick={() => setEditing(true)} label="修改节点">
            修改
          </TextButton>
        </>
      }
    >
      {milestones.length === 0 && <Quiet>还没有节点。点“修改”可以从期限倒排。</Quiet>}
      <ul className={look.milestones}>
        {milestones.map((milestone, at) => (
          <Row
            // biome-ignore lint/suspicious/noArrayIndexKey: a milestone is known by its place; the list is made anew with every version.
            key={at}
            project={project}
            milestone={milestone}
            at={at}
            late={milestone.doneOn === null && late.has(keyOf(milestone))}
          />
        ))}
      </ul>
    </Section>
  );
}

interface RowProps {
  readonly project: Project;
  readonly milestone: Milestone;
  readonly at: number;
  /** It counts as late; a day that lay before the document or the entry does not. */
  readonly late: boolean;
}

const keyOf = ({ name, due }: { readonly name: string; readonly due: string }) => `${due} ${name}`;

function Row({ project, milestone, at, late }: RowProps) {
  const { name, state, due, doneOn } = milestone;
  const [day, setDay] = useState(doneOn ?? '');
  const { who } = useAsk();
  const put = async (day: string | null) => {
    if (!(await who())) return;
    await announce(setMilestone({ id: project.id, seenRev: project.rev, at, doneOn: day }));
  };
  return (
    <li data-late={late || undefined}>
      <label className={look.tick}>
        <input
          type="checkbox"
          checked={doneOn !== null}
          aria-label={`${name}已完成`}
          onChange={(event) => void put(event.currentTarget.checked ? today() : null)}
        />
        <span>
          {name}
          <small>
            {state}阶段，应于 {due}
          </small>
        </span>
      </label>
      {doneOn !== null && (
        <DayInput
          aria-label={`${name}完成日期`}
          max={today()}
          value={day}
          onChange={setDay}
          onLeave={() => {
            if (day && day !== doneOn) void put(day);
          }}
        />
      )}
    </li>
  );
}
