import type { Indicators } from '../../core/indicator/indicators';
import type { ProgramPack } from '../../core/program/schema/pack-schema';
import { addDays } from '../../core/project/back-plan';
import { dueOfProject, type ProjectDue } from '../../core/project/due-project';
import { projectOn } from '../../core/project/moves';
import {
  type Project,
  type ProjectState,
  type ProjectTable,
  projectKinds,
  projectStates,
  projectTables,
} from '../../core/project/project';
import type { Rebound } from '../../core/project/rebound';
import { sumOf } from '../../core/quantity';
import type { Workspace } from '../../core/workspace';
import { areaOfSubject, nameOfSubject } from './project-subject';
import type { ProjectsWanted } from './project-view';
import { reboundOfFirm } from './rebound-of-firm';

/** One plan as the screen tells it, at the end of a day. */
export interface ProjectRow {
  /** As it is now: what is edited. */
  readonly project: Project;
  /** As it stood on the day. */
  readonly shown: Project;
  readonly subject: string;
  readonly unit: string;
  readonly kind: string;
  readonly due: ProjectDue;
  /** Ellipsoidal; null where unknown. */
  readonly areaM2: number | null;
  readonly rebound: Rebound | null;
}

interface Asked {
  readonly tables: Workspace['tables'];
  readonly indicators: Indicators;
  readonly pack: ProgramPack;
  readonly day: string;
}

/** The plans of a program there were on a day: the nearest day first, what is struck off last. */
export function projectRows({ tables, indicators, pack, day }: Asked): readonly ProjectRow[] {
  const rows: ProjectRow[] = [];
  for (const project of tables.projects.values()) {
    const shown = project.programId === pack.id ? projectOn(project, day) : null;
    if (!shown) continue;
    const unit = project.unitId === null ? '' : (tables.units.get(project.unitId)?.name ?? '');
    // A year is over at the end of its last day.
    const known = { pack, indicators, unit, thisYear: Number(addDays(day, 1).slice(0, 4)) };
    rows.push({
      project,
      shown,
      subject: nameOfSubject(tables, project.subject),
      unit,
      kind: projectKinds[project.subject.table],
      due: dueOfProject(shown, { issuedOn: pack.issuedOn, today: day }),
      areaM2: areaOfSubject(tables, indicators, project.subject),
      rebound: shown.state === '销号' ? reboundOfFirm(shown, known) : null,
    });
  }
  return rows.sort(byDay);
}

function byDay(a: ProjectRow, b: ProjectRow): number {
  const [x, y] = [a, b].map(
    ({ due, shown }) => due.next?.due ?? (shown.state === '销号' ? '9999' : '9998'),
  );
  if (x !== y) return (x as string) < (y as string) ? -1 : 1;
  return a.project.id < b.project.id ? -1 : 1;
}

/** Those that are asked for. */
export function wantedRows(
  rows: readonly ProjectRow[],
  { state, kind, unit, due, year, text }: ProjectsWanted,
): readonly ProjectRow[] {
  const sought = text.trim().toLowerCase();
  return rows.filter((row) => {
    const { project, shown } = row;
    if (state !== null && shown.state !== state) return false;
    if (kind !== null && project.subject.table !== kind) return false;
    if (unit !== null && row.unit !== unit) return false;
    if (year !== null && project.year !== year) return false;
    if (due === '回落' ? !row.rebound : due !== null && row.due.light !== due) return false;
    if (sought === '') return true;
    const said = [project.name, row.subject, project.leadUnit, project.implementingUnit];
    return said.some((words) => words.toLowerCase().includes(sought));
  });
}

export interface LandSum {
  readonly count: number;
  /**
   * Of those whose land is known, by what the plans are for. Land that several plans are for, year after year, counts
   * once; a block holds parcels and firms that may have plans of their own, so the kinds are never added.
   */
  readonly land: readonly { readonly table: ProjectTable; readonly areaM2: number }[];
  readonly withoutArea: number;
}

export interface StateSum extends LandSum {
  readonly state: ProjectState;
}

/** How many stand where, and how much land that is. */
export function sumsByState(rows: readonly ProjectRow[]): readonly StateSum[] {
  return projectStates.map((state) => {
    return { state, ...landOfRows(rows.filter(({ shown }) => shown.state === state)) };
  });
}

export function landOfRows(rows: readonly ProjectRow[]): LandSum {
  const areas = new Map(
    rows.map(({ project: { subject }, areaM2 }) => [
      `${subject.table} ${subject.id}`,
      { table: subject.table, areaM2 },
    ]),
  );
  const all = [...areas.values()];
  const known = (of: ProjectTable) =>
    all.flatMap(({ table, areaM2 }) => (table === of && areaM2 !== null ? [areaM2] : []));
  return {
    count: rows.length,
    land: projectTables.flatMap((table) => {
      const own = known(table);
      return own.length > 0 ? [{ table, areaM2: sumOf(own) }] : [];
    }),
    withoutArea: all.filter(({ areaM2 }) => areaM2 === null).length,
  };
}
