import type { ProgramPack } from '../../program/schema/pack-schema';
import { addDays, backPlan, stageEnds } from '../../project/back-plan';
import { withStep } from '../../project/moves';
import {
  type Project,
  type ProjectState,
  type ProjectStep,
  projectKinds,
  projectStates,
} from '../../project/project';
import { isRefusal } from '../../refusal';
import type { Unit } from '../../unit/unit';
import { type Draw, drawFrom } from '../draw';
import { seededRandom } from '../seeded-random';
import { seedOf } from '../seeded-text';
import { type Mode, type Planned, type PlansAsked, planSubjects } from './plan-subjects';
import { CLERK, SHOWN } from './sample-words';
import type { PlanSpec } from './target-spec';

const titles: Readonly<Record<Project['subject']['table'], string>> = {
  enterprises: '整治提升方案',
  parcels: '盘活方案',
  blocks: '整治方案',
};

/** How far plans got in turn: those of the last year, and of years before it. */
const turns = ['整治', '销号', '方案', '入单', '验收', '建档', '整治', '销号'] as const;
const older = ['销号', '验收', '销号', '销号', '整治', '销号'] as const;
/** Some are to be done before the others of their year, in days. */
const sooner = [0, 31, 0, 16] as const;

/** A plan for every way of every mode of the programs, as far as there is something to plan for. */
export function makeProjects(specs: readonly PlanSpec[], asked: PlansAsked): Project[] {
  let number = 0;
  return specs.flatMap((spec) => {
    const pack = asked.packs.find(({ id }) => id === spec.program);
    if (!pack) throw new Error(`the sample wants the program ${spec.program}`);
    const subjects = planSubjects(spec, asked);
    return waysOf(pack.modes).flatMap(({ mode, way }, i) => {
      const year = spec.years[i % spec.years.length] ?? 0;
      const isLast = year === spec.years.at(-1) && !spec.isOver;
      const turn = Math.floor(i / spec.years.length);
      const wanted = (isLast ? turns[turn % turns.length] : older[turn % older.length]) ?? '入单';
      const subject = subjects.next(mode.kind, year, wanted, i === 0);
      if (!subject) return [];
      number += 1;
      const id = `project-${asked.code}-${String(number).padStart(3, '0')}`;
      return [planOf({ id, spec, pack, mode, way, turn: i, wanted, subject, units: asked.units })];
    });
  });
}

/** First ways first, so that no mode goes short. */
function waysOf(modes: readonly Mode[]): { readonly mode: Mode; readonly way: string }[] {
  const most = Math.max(1, ...modes.map(({ options }) => options.length));
  return Array.from({ length: most }, (_, i) => i).flatMap((i) =>
    modes.flatMap((mode) => {
      const way = mode.options[i] ?? (i === 0 ? '' : null);
      return way === null ? [] : [{ mode, way }];
    }),
  );
}

interface PlanTold {
  readonly id: string;
  readonly spec: PlanSpec;
  readonly pack: ProgramPack;
  readonly mode: Mode;
  readonly way: string;
  readonly turn: number;
  readonly wanted: ProjectState;
  readonly subject: Planned;
  readonly units: readonly Unit[];
}

function planOf({ id, spec, pack, mode, way, turn, wanted, subject, units }: PlanTold): Project {
  const { year, table, rebounds } = subject;
  const draw = drawFrom(seededRandom(seedOf(id)));
  const spring = `${year}-03-01`;
  const from = addDays(spring > pack.issuedOn ? spring : pack.issuedOn, draw.whole(6, 40));
  const deadline = addDays(`${year}-${spec.deadline}`, -(sooner[turn % sooner.length] ?? 0));
  const stages = stageEnds(pack.stages).filter(({ due }) => due.startsWith(String(year)));
  const planned = backPlan({ from, deadline, issuedOn: pack.issuedOn, state: '入单', stages });
  if (isRefusal(planned)) throw new Error(planned.why);
  const unit = units.find(({ id: of }) => of === subject.unitId)?.name ?? '';
  const start: Project = {
    id,
    programId: pack.id,
    subject: { table, id: subject.id },
    year,
    name: `${subject.name}${titles[table]}（示例）`,
    mode: mode.id,
    way,
    state: '入单',
    log: [stepTo('入单', from)],
    deadline,
    milestones: planned.map(({ basis: _, ...milestone }) => milestone),
    unitId: subject.unitId,
    leadUnit: unit,
    implementingUnit: unit,
    documents: [],
    note: SHOWN,
    source: SHOWN,
    rev: 0,
  };
  const moved = moveOn(start, subject.state ?? wanted, spec.until, draw);
  const done = rebounds ? rebounded(moved, rebounds) : moved;
  return { ...done, documents: documentsOf(done, turn) };
}

/** Step by step, about when each was due, as far as there was time. */
function moveOn(start: Project, wanted: ProjectState, until: string, draw: Draw): Project {
  let project = start;
  for (const state of projectStates.slice(1, projectStates.indexOf(wanted) + 1)) {
    const last = project.log.at(-1) as ProjectStep;
    const due = start.milestones.find((one) => one.state === last.state)?.due;
    const about = due ? addDays(due, draw.whole(-14, 5)) : addDays(last.on, 4);
    const on = about > last.on ? about : addDays(last.on, 1);
    if (on > until) return project;
    project = withStep(project, stepTo(state, on));
  }
  return project;
}

function rebounded(project: Project, { on, why }: NonNullable<Planned['rebounds']>): Project {
  return project.state === '销号' ? withStep(project, stepTo('整治', on, why)) : project;
}

function stepTo(state: ProjectState, on: string, why = ''): ProjectStep {
  return { state, on, by: CLERK, why, at: `${on}T02:00:00.000Z` };
}

function documentsOf({ log, year, subject }: Project, turn: number): Project['documents'] {
  const number = `〔${year}〕${turn + 1}号`;
  const has = (state: ProjectState) => log.some((step) => step.state === state);
  const plan = {
    number: `示例整治${number}`,
    title: `${projectKinds[subject.table]}（示例）`,
  };
  const passed = { number: `示例验收${number}`, title: '验收意见（示例）' };
  const struck = { number: `示例销号${number}`, title: '销号认定（示例）' };
  return [
    ...(has('整治') ? [plan] : []),
    ...(has('验收') && log.at(-1)?.state !== '验收' ? [passed] : []),
    ...(has('销号') ? [struck] : []),
  ];
}
