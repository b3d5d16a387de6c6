import { LISTED } from '../../core/list/verdict';
import type { ProgramPack } from '../../core/program/schema/pack-schema';
import { backPlan, stageEnds } from '../../core/project/back-plan';
import { planOf } from '../../core/project/check-project';
import { type Project, type ProjectTable, projectKinds } from '../../core/project/project';
import { isRefusal, type Refusal } from '../../core/refusal';
import type { Workspace } from '../../core/workspace';
import type { NewProject } from '../commands/add-projects';
import { unitOfSubject } from '../targets/credit-draft';
import type { ListStanding } from '../verdicts/verdicts';
import { nameOfSubject, unitNamed } from './project-subject';

/** Somebody a plan may be made for. */
export interface PlanSubject {
  readonly subject: Project['subject'];
  readonly name: string;
  readonly unitId: string | null;
}

/** Those on a list who have no plan for the year yet, and how many have one. */
export function subjectsOfList(
  list: ListStanding,
  tables: Workspace['tables'],
  { programId, year }: Pick<Project, 'programId' | 'year'>,
): { readonly open: readonly PlanSubject[]; readonly planned: number } {
  const open: PlanSubject[] = [];
  let planned = 0;
  list.ids.forEach((id, row) => {
    if (list.listing[row] !== LISTED) return;
    const subject = { table: list.table, id };
    if (planOf(tables.projects, { programId, year, subject })) planned += 1;
    else open.push(subjectOf(tables, subject, programId, list.units[row]));
  });
  return { open, planned };
}

/** A subject with the unit that answers for it. */
export function subjectOf(
  tables: Workspace['tables'],
  subject: Project['subject'],
  programId: string,
  unit = '',
): PlanSubject {
  const named = unitNamed(tables.units, unit);
  return {
    subject,
    name: nameOfSubject(tables, subject),
    unitId: named ?? ownUnit(tables, subject, programId),
  };
}

function ownUnit(
  { parcels, blocks, enterprises, units }: Workspace['tables'],
  { table, id }: Project['subject'],
  programId: string,
): string | null {
  if (table === 'parcels') return parcels.get(id)?.unitId ?? null;
  if (table === 'blocks') return blocks.get(id)?.unitId ?? null;
  const reporting = enterprises.get(id)?.reportingUnits[programId];
  return reporting !== undefined && units.has(reporting) ? reporting : null;
}

/** 示例公司一企一方案. */
export function nameOfPlan({ name, subject }: PlanSubject): string {
  return `${name}${projectKinds[subject.table]}`.slice(0, 200);
}

const modeKinds: Readonly<Record<ProjectTable, string>> = {
  enterprises: 'enterprise',
  parcels: 'land',
  blocks: 'block',
};

/** The modes a program has for such plans; where it has none, all of them. */
export function modesFor({ modes }: ProgramPack, table: ProjectTable): ProgramPack['modes'] {
  const own = modes.filter(({ kind }) => kind === modeKinds[table] || kind === 'general');
  return own.length > 0 ? own : modes;
}

/** The end of the list year, but not after the period of the program. */
export function deadlineOf({ period, issuedOn }: ProgramPack, year: number): string {
  const yearEnd = `${year}-12-31`;
  const end = yearEnd < period.to ? yearEnd : period.to;
  return end < issuedOn ? period.to : end;
}

/** Plans for a set of land, and land that has one already. */
export interface LandPlans {
  readonly plans: readonly NewProject[];
  readonly skipped: readonly { readonly name: string; readonly there: Project }[];
}

interface LandPlanned {
  readonly pack: ProgramPack;
  readonly year: number;
  /** The day they are entered, and the day they are to be done by. */
  readonly on: string;
  readonly deadline: string;
  readonly source: string;
}

/**
 * One plan a parcel, entered as 入单 with milestones from the deadline backwards. Land that somebody already works on,
 * by whichever document, gets no second plan, nor land that was struck off in the same list year.
 */
export function plansForLand(
  ids: readonly string[],
  tables: Workspace['tables'],
  { pack, year, on, deadline, source }: LandPlanned,
): LandPlans | Refusal {
  const state = '入单';
  const asked = { from: on, deadline, issuedOn: pack.issuedOn, state } as const;
  const planned = backPlan({ ...asked, stages: stageEnds(pack.stages) });
  if (isRefusal(planned)) return planned;
  const milestones = planned.map(({ basis: _, ...milestone }) => milestone);
  const worked = new Map<string, Project>();
  for (const project of tables.projects.values()) {
    if (project.subject.table !== 'parcels' || project.state === '销号') continue;
    worked.set(project.subject.id, project);
  }
  const plans: NewProject[] = [];
  const skipped: LandPlans['skipped'][number][] = [];
  for (const id of ids) {
    const subject = { table: 'parcels' as const, id };
    const one = subjectOf(tables, subject, pack.id);
    const there = worked.get(id) ?? planOf(tables.projects, { programId: pack.id, year, subject });
    if (there) {
      skipped.push({ name: one.name, there });
      continue;
    }
    plans.push({
      programId: pack.id,
      subject,
      year,
      name: nameOfPlan(one),
      mode: null,
      way: '',
      leadUnit: '',
      implementingUnit: '',
      state,
      on,
      deadline,
      milestones,
      unitId: unitOfSubject(tables, pack.id, subject),
      documents: [],
      note: '',
      source,
    });
  }
  return { plans, skipped };
}

/** The list year new land answers: the one that is looked at where it is of the program, else that of the day. */
export function listYearAt(
  { programYears }: Pick<ProgramPack, 'programYears'>,
  day: string,
  shown: number | null,
): number {
  if (shown !== null && programYears.includes(shown)) return shown;
  const year = Number(day.slice(0, 4));
  const passed = programYears.filter((one) => one <= year);
  return passed.at(-1) ?? programYears[0] ?? year;
}
