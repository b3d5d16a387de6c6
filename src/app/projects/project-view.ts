import { create } from 'zustand';
import type { ProjectLight } from '../../core/project/due-project';
import type { Project, ProjectState, ProjectTable } from '../../core/project/project';
import { showPanel, showProgram, useSession } from '../session';

/** `new-list` begins with the list that is looked at, `new` with what is selected. */
export type ProjectPage = 'rows' | 'board' | 'map' | 'new' | 'new-list';

/** Which plans are looked at. Null asks nothing. */
export interface ProjectsWanted {
  readonly state: ProjectState | null;
  readonly kind: ProjectTable | null;
  /** Name of the unit; empty is those without. */
  readonly unit: string | null;
  /** `回落`: struck off, and fallen back since. */
  readonly due: ProjectLight | '回落' | null;
  readonly year: number | null;
  readonly text: string;
}

export const allProjects: ProjectsWanted = {
  state: null,
  kind: null,
  unit: null,
  due: null,
  year: null,
  text: '',
};

interface ProjectView {
  readonly page: ProjectPage;
  readonly wanted: ProjectsWanted;
}

/** What is looked at of the plans, beside the one that is open. */
export const useProjectView = create<ProjectView>(() => ({ page: 'rows', wanted: allProjects }));

/** The open plan is in the address. */
export function openProject(id: string | null): void {
  useSession.setState({ project: id });
}

/** Opens a plan wherever a person comes from, and the program it is of. */
export function goToProject({
  id,
  programId,
  year,
}: Pick<Project, 'id' | 'programId' | 'year'>): void {
  const { program, programYear } = useSession.getState();
  if (program !== programId) showProgram(programId, programYear ?? year);
  openProject(id);
  showPanel('projects');
}

/** Opens the plans for land that were just entered for a list year. */
export function goToNewPlans({ programId, year }: Pick<Project, 'programId' | 'year'>): void {
  if (useSession.getState().program !== programId) showProgram(programId, year);
  const wanted = { ...allProjects, kind: 'parcels', state: '入单', year } as const;
  useProjectView.setState({ page: 'rows', wanted });
  openProject(null);
  showPanel('projects');
}

/** Begins a plan for whatever is selected. */
export function planSelected(): void {
  useProjectView.setState({ page: 'new' });
  openProject(null);
  showPanel('projects');
}
