import { addition, type Change, type Operation, removal, replacement } from '../change/change';
import { type Refusal, refuse } from '../refusal';
import { checkSeen } from '../seen';
import type { Workspace } from '../workspace';
import { backPlan, inOrder, type PlanAsked, planAnew } from './back-plan';
import { checkMove, isBack, withStep } from './moves';
import type { Project, ProjectState, ProjectStep } from './project';
import { type Proof, refuseStrikeOff } from './strike-off';

/** What a person types of a plan; state and log have a way of their own. */
export type ProjectPatch = Partial<
  Omit<Project, 'id' | 'programId' | 'subject' | 'state' | 'log' | 'rev'>
>;

export interface SeenProject {
  readonly id: string;
  /** The version the person was looking at. */
  readonly seenRev: number;
}

/** What milestones are planned by when a deadline moves. */
export type Replan = Pick<PlanAsked, 'issuedOn' | 'stages'> & { readonly today: string };

export const addProjects: Operation<{ readonly projects: readonly Omit<Project, 'rev'>[] }> = (
  _ws,
  { projects },
) => projects.map((project) => addition('projects', { ...tidy(project), rev: 0 }));

export const editProject: Operation<SeenProject & { readonly patch: ProjectPatch }> = (ws, input) =>
  change(ws, input, (project) => tidy({ ...project, ...input.patch }));

/** Changes what many have in common, in one event. */
export const changeProjects: Operation<{
  readonly projects: readonly SeenProject[];
  readonly patch: Pick<
    ProjectPatch,
    'deadline' | 'unitId' | 'leadUnit' | 'implementingUnit' | 'mode' | 'way'
  >;
  /** Plans open milestones anew from the new deadline; null leaves them. */
  readonly replan: Replan | null;
}> = (ws, { projects, patch, replan }) =>
  each(ws, projects, (project) => {
    const next = tidy({ ...project, ...patch });
    if (!replan || project.state === '销号') return next;
    const milestones = replanned(next, replan);
    return 'refused' in milestones ? milestones : { ...next, milestones };
  });

export interface MoveInput {
  readonly projects: readonly (SeenProject & {
    /** How the subject stands in the year of the plan; asked for when it is struck off. */
    readonly proof: Proof | null;
  })[];
  readonly step: ProjectStep;
  readonly today: string;
}

/** Moves one or many to a state, dated and signed. One that may not go refuses all, by name. */
export const moveState: Operation<MoveInput> = (ws, { projects, step, today }) => {
  if (step.on > today) {
    return refuse('bad-day', `日期 ${step.on} 还没有到。`, `请填写 ${today} 或以前的日期。`);
  }
  const proofs = new Map(projects.map(({ id, proof }) => [id, proof]));
  return each(ws, projects, (project) => {
    const last = project.log.at(-1);
    const refusal =
      (last ? checkMove(last, step) : null) ??
      checkReady(project, step.state) ??
      (step.state === '销号' ? refuseStrikeOff(ws, project, proofs.get(project.id) ?? null) : null);
    return refusal ?? withStep(project, step);
  });
};

/** Nothing is put in order before it is said how and by when. */
function checkReady({ state, mode, way, deadline }: Project, to: ProjectState): Refusal | null {
  if (to !== '整治' || isBack(state, to)) return null;
  const lacks = [
    ...(mode === null && way === '' ? ['处置方式'] : []),
    ...(deadline === null ? ['期限'] : []),
  ];
  if (lacks.length === 0) return null;
  return refuse(
    'not-ready',
    `还不能进入整治：没有定${lacks.join('和')}。`,
    '请先在“修改资料”中补上。',
  );
}

/** Says that a milestone is done, or open again. */
export const setMilestone: Operation<
  SeenProject & {
    /** Its place among the milestones of the version that was seen. */
    readonly at: number;
    readonly doneOn: string | null;
    readonly today: string;
  }
> = (ws, input) =>
  change(ws, input, (project) => {
    const { at, doneOn, today } = input;
    const milestone = project.milestones[at];
    if (!milestone) return refuse('gone', '这个节点已被删除。', '请刷新后再操作。');
    if (doneOn !== null && doneOn > today) {
      return refuse('bad-day', `完成日期 ${doneOn} 还没有到。`, `请填写 ${today} 或以前的日期。`);
    }
    return { ...project, milestones: project.milestones.with(at, { ...milestone, doneOn }) };
  });

export const removeProjects: Operation<{ readonly ids: readonly string[] }> = (ws, { ids }) => {
  const changes: Change[] = [];
  for (const id of ids) {
    const project = ws.tables.projects.get(id);
    if (!project) return refuse('gone', '项目已被删除。', '列表已更新，请另选。');
    changes.push(removal('projects', project));
    // Evidence belongs to the plan and goes with it; undo brings both back.
    for (const attachment of ws.tables.attachments.values()) {
      const { subject } = attachment;
      if (subject.table === 'projects' && subject.id === id) {
        changes.push(removal('attachments', attachment));
      }
    }
  }
  return changes;
};

/** The milestones a plan would have from its deadline backwards, what is done kept. */
export function replanned(
  project: Project,
  { issuedOn, stages, today }: Replan,
): Project['milestones'] | Refusal {
  if (project.deadline === null) {
    return refuse('no-deadline', '还没有期限，无法倒排节点。', '请先填写期限。');
  }
  const entered = project.log[0]?.on ?? today;
  const planned = backPlan({
    // What is left is spread over the time that is left; a deadline gone by is planned from the entry.
    from: today <= project.deadline ? laterOf(entered, today) : entered,
    deadline: project.deadline,
    issuedOn,
    state: project.state,
    stages,
  });
  return 'refused' in planned ? planned : planAnew(project, planned);
}

function laterOf(a: string, b: string): string {
  return a > b ? a : b;
}

function change(
  ws: Workspace,
  input: SeenProject,
  edit: (project: Project) => Project | Refusal,
): readonly Change[] | Refusal {
  const { id, seenRev } = input;
  const project = ws.tables.projects.get(id);
  const refusal = checkSeen(project, seenRev);
  if (refusal || !project) return refusal ?? [];
  const edited = edit(project);
  if ('refused' in edited) return edited;
  // Records are plain text and numbers, so equal texts are equal records.
  return JSON.stringify(edited) === JSON.stringify(project)
    ? []
    : [replacement('projects', project, edited)];
}

/** All or none; which one stands in the way is named. */
function each(
  ws: Workspace,
  projects: readonly SeenProject[],
  edit: (project: Project) => Project | Refusal,
): readonly Change[] | Refusal {
  const changes: Change[] = [];
  const refusals: { readonly name: string; readonly refusal: Refusal }[] = [];
  for (const seen of projects) {
    const answer = change(ws, seen, edit);
    if (!('refused' in answer)) changes.push(...answer);
    else refusals.push({ name: ws.tables.projects.get(seen.id)?.name ?? seen.id, refusal: answer });
  }
  const first = refusals[0];
  if (!first) return changes;
  if (projects.length === 1) return first.refusal;
  const { refused, why, now } = first.refusal;
  const many = refusals.length > 1 ? `等 ${refusals.length} 个项目` : '';
  return refuse(refused, `“${first.name}”${many}不能这样改：${why}`, `${now}其余的也没有改动。`);
}

/** Blank ends go, and milestones stand by their days, whatever order they were typed in. */
function tidy<P extends Omit<Project, 'rev'>>(project: P): P {
  const { documents, milestones } = project;
  return {
    ...project,
    name: project.name.trim(),
    way: project.way.trim(),
    leadUnit: project.leadUnit.trim(),
    implementingUnit: project.implementingUnit.trim(),
    note: project.note.trim(),
    source: project.source.trim(),
    documents: documents.map(({ number, title }) => ({
      number: number.trim(),
      title: title.trim(),
    })),
    milestones: inOrder(milestones.map((one) => ({ ...one, name: one.name.trim() }))),
  };
}
