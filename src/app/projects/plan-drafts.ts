import { LISTED } from '../../core/list/verdict';
import type { ProgramPack } from '../../core/program/schema/pack-schema';
import { planOf } from '../../core/project/check-project';
import { type Project, type ProjectTable, projectKinds } from '../../core/project/project';
import type { Workspace } from '../../core/workspace';
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
