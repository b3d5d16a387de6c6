import type { Stage } from '../program/schema/target-schema';
import { type Refusal, refuse } from '../refusal';
import { lastDayOf } from '../work-item/due';
import { type Milestone, type Project, type ProjectState, projectStates } from './project';

/** What closes each state, and how much of the whole time has then passed: an assumption, said wherever it is used. */
export const planShares = [
  { state: '建档', name: '完成建档', percent: 10 },
  { state: '方案', name: '方案审定', percent: 25 },
  { state: '整治', name: '完成整治', percent: 85 },
  { state: '验收', name: '通过验收', percent: 95 },
  { state: '销号', name: '销号', percent: 100 },
] as const satisfies readonly { state: ProjectState; name: string; percent: number }[];

/** A day the document itself sets for the end of a state. */
export interface StageEnd {
  readonly state: ProjectState;
  readonly due: string;
  /** The stage in the words of the document. */
  readonly label: string;
}

export interface PlanAsked {
  /** The day the plan is entered; milestones lie after it. */
  readonly from: string;
  readonly deadline: string;
  /** Day of the document: no milestone lies before it. */
  readonly issuedOn: string;
  /** States already left have no milestones any more. */
  readonly state: ProjectState;
  readonly stages: readonly StageEnd[];
}

export interface PlannedMilestone extends Milestone {
  /** Where the day comes from, in words. */
  readonly basis: string;
}

/** Milestones from the deadline backwards: on the document's own days where it sets them, by shares between. */
export function backPlan(asked: PlanAsked): readonly PlannedMilestone[] | Refusal {
  const { from, deadline, issuedOn, state, stages } = asked;
  const start = from > issuedOn ? from : issuedOn;
  if (deadline < start) {
    const what = start === issuedOn ? `文件印发日 ${issuedOn}` : `入单日 ${from}`;
    return refuse('too-early', `期限 ${deadline} 早于${what}，无法倒排。`, '请改用更晚的期限。');
  }
  const set = new Map<ProjectState, StageEnd>();
  for (const stage of stages) {
    if (stage.due >= start && stage.due <= deadline && !set.has(stage.state))
      set.set(stage.state, stage);
  }
  // 销号 is the deadline itself, whatever a stage says.
  set.set('销号', { state: '销号', due: deadline, label: '期限' });
  const now = projectStates.indexOf(state);
  const planned: PlannedMilestone[] = [];
  let before = { percent: 0, due: start };
  planShares.forEach(({ state: of, name, percent }, at) => {
    const own = set.get(of);
    const end = own ? { percent, due: own.due } : nextSet(planShares.slice(at + 1), set, deadline);
    const share = (percent - before.percent) / (end.percent - before.percent);
    const between = daysBetween(before.due, end.due);
    // Counted back from what comes after, so that what is rounded falls to the earlier step.
    const due = own ? own.due : addDays(end.due, -Math.round((1 - share) * between));
    const held = due < before.due ? before.due : due;
    before = { percent, due: held };
    if (projectStates.indexOf(of) < now) return;
    const basis = of === '销号' ? '期限' : own ? `方案进度“${own.label}”` : `按工期 ${percent}%`;
    planned.push({ name, state: of, due: held, doneOn: null, basis });
  });
  return planned;
}

function nextSet(
  rest: readonly (typeof planShares)[number][],
  set: ReadonlyMap<ProjectState, StageEnd>,
  deadline: string,
): { readonly percent: number; readonly due: string } {
  for (const { state, percent } of rest) {
    const own = set.get(state);
    if (own) return { percent, due: own.due };
  }
  return { percent: 100, due: deadline };
}

/** Which words of a stage speak of which state, the more telling first. */
const spoken: readonly (readonly [ProjectState, RegExp])[] = [
  ['验收', /验收/],
  ['方案', /方案/],
  ['建档', /摸底|排摸|排查|底数/],
  ['整治', /推进|实施|整治/],
];

/** Days the stages of a program set for states of a plan: its label first, then what is to be done in it. */
export function stageEnds(stages: readonly Stage[]): readonly StageEnd[] {
  const found: StageEnd[] = [];
  for (const { kind, label, tasks, to } of stages) {
    if (to === null || (kind !== 'stage' && kind !== 'range')) continue;
    const state =
      stateIn(label) ??
      tasks.map((task) => stateIn(task)).find((one) => one === '验收' || one === '方案');
    if (state) found.push({ state, due: lastDayOf(to), label });
  }
  return found.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

function stateIn(text: string): ProjectState | undefined {
  return spoken.find(([, words]) => words.test(text))?.[0];
}

/** Open milestones of the usual names get new days; what is done and what people added stays. */
export function planAnew(project: Project, planned: readonly Milestone[]): readonly Milestone[] {
  const usual = new Set<string>(planShares.map(({ name }) => name));
  const done = new Set(
    project.milestones.flatMap((one) => (one.doneOn === null ? [] : [one.name])),
  );
  const kept = project.milestones.filter((one) => one.doneOn !== null || !usual.has(one.name));
  const added = planned.flatMap(({ name, state, due, doneOn }) =>
    done.has(name) ? [] : [{ name, state, due, doneOn }],
  );
  return inOrder([...kept, ...added]);
}

export function inOrder(milestones: readonly Milestone[]): readonly Milestone[] {
  return milestones.toSorted((a, b) => {
    if (a.due !== b.due) return a.due < b.due ? -1 : 1;
    return projectStates.indexOf(a.state) - projectStates.indexOf(b.state);
  });
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
