import { checkLength } from '../check-text';
import { isDay } from '../field';
import { type Refusal, refuse } from '../refusal';
import {
  type Milestone,
  type Project,
  type ProjectState,
  type ProjectStep,
  projectStates,
} from './project';

/** States a plan may be entered in: what went before may lie on paper, but 验收 is always on record. */
export const firstStates = [
  '入单',
  '建档',
  '方案',
  '整治',
] as const satisfies readonly ProjectState[];

export interface PossibleMoves {
  /** One step at a time; null where it is struck off. */
  readonly forward: ProjectState | null;
  /** Nearest first. */
  readonly back: readonly ProjectState[];
}

export function movesFrom(state: ProjectState): PossibleMoves {
  const at = projectStates.indexOf(state);
  return { forward: projectStates[at + 1] ?? null, back: projectStates.slice(0, at).reverse() };
}

export function isBack(from: ProjectState, to: ProjectState): boolean {
  return projectStates.indexOf(to) < projectStates.indexOf(from);
}

/** Says why the log may not stand, or null: one step forward at a time, back with a reason, days in order. */
export function checkLog(log: readonly ProjectStep[]): Refusal | null {
  let before: ProjectStep | null = null;
  for (const step of log) {
    const refusal = before ? checkMove(before, step) : checkStart(step);
    if (refusal) return refusal;
    before = step;
  }
  return before ? null : refuse('bad-value', '项目没有推进记录。', '请写明何时入单。');
}

/** Says why a plan may not go on like this, or null. */
export function checkMove(before: ProjectStep, step: ProjectStep): Refusal | null {
  const refusal = checkWords(step);
  if (refusal) return refusal;
  if (step.on < before.on) {
    return refuse(
      'bad-day',
      `${step.state}的日期 ${step.on} 早于上一步${before.state}的日期 ${before.on}。`,
      `请填写 ${before.on} 或以后的日期。`,
    );
  }
  const { forward, back } = movesFrom(before.state);
  if (step.state === forward) return null;
  if (!back.includes(step.state)) {
    return refuse(
      'bad-move',
      step.state === before.state
        ? `项目已经在“${before.state}”。`
        : `不能由“${before.state}”直接到“${step.state}”。`,
      forward ? `下一步是“${forward}”。` : '已经销号的，只能退回。',
    );
  }
  if (step.why.trim() !== '') return null;
  return refuse(
    'no-reason',
    `由“${before.state}”退回“${step.state}”没有写明理由。`,
    '请写明退回的理由。',
  );
}

function checkStart(step: ProjectStep): Refusal | null {
  if ((firstStates as readonly ProjectState[]).includes(step.state)) return checkWords(step);
  return refuse(
    'bad-move',
    `新建的项目不能直接在“${step.state}”。`,
    `请从${firstStates.join('、')}中的一步开始，再逐步推进。`,
  );
}

function checkWords({ state, on, by, why }: ProjectStep): Refusal | null {
  if (!projectStates.includes(state)) {
    return refuse('bad-value', `“${state}”不是项目状态。`, `请选择${projectStates.join('、')}。`);
  }
  if (!isDay(on)) return refuse('bad-day', `日期“${on}”不是有效日期。`, '请填写，如 2021-07-31。');
  return checkLength('操作人', by, 100) ?? checkLength('说明', why, 500);
}

/** The plan after one more step: milestones of the states it left are done, those it went back to are open again. */
export function withStep(project: Project, step: ProjectStep): Project {
  const told = { ...step, why: step.why.trim() };
  const to = projectStates.indexOf(told.state);
  const back = isBack(project.state, told.state);
  const milestones = project.milestones.map((milestone): Milestone => {
    const left = projectStates.indexOf(milestone.state) < to || told.state === '销号';
    if (back) return left ? milestone : { ...milestone, doneOn: null };
    return left && milestone.doneOn === null ? { ...milestone, doneOn: told.on } : milestone;
  });
  return { ...project, state: told.state, log: [...project.log, told], milestones };
}

/** The plan as it stood at the end of a day; null before it was entered. */
export function projectOn(project: Project, day: string): Project | null {
  const log = project.log.filter(({ on }) => on <= day);
  const last = log.at(-1);
  if (!last) return null;
  if (log.length === project.log.length) return project;
  const milestones = project.milestones.map((one) => {
    if (one.doneOn !== null && one.doneOn <= day) return one;
    // Opened again since, or done a second time: the log still tells that it was done by then.
    return { ...one, doneOn: leftOn(log, one.state) };
  });
  return { ...project, state: last.state, log, milestones };
}

/** The day the log last left a state for a later one; null where it stands in it or before it. */
function leftOn(log: readonly ProjectStep[], state: ProjectState): string | null {
  const at = projectStates.indexOf(state);
  let on: string | null = null;
  for (const step of log) {
    const beyond = projectStates.indexOf(step.state) > at || step.state === '销号';
    on = beyond ? (on ?? step.on) : null;
  }
  return on;
}
