import type { Workspace, WorkspaceInfo } from '../../core/workspace';
import { today } from '../now';
import type { ProgramView } from '../session';
import { type ProgramHeader, programsOf } from './program-headers';

export interface ChosenProgram {
  readonly header: ProgramHeader;
  readonly year: number;
}

/** The program and year a view is judged by; null where there is no program for the district. */
export function chosenProgram(
  info: WorkspaceInfo | null,
  programs: Workspace['tables']['programs'],
  { program, programYear }: Pick<ProgramView, 'program' | 'programYear'>,
): ChosenProgram | null {
  const headers = programsOf(info, programs);
  const header = headers.find(({ id }) => id === program) ?? headers[0];
  if (!header) return null;
  const { years } = header;
  const now = Number(today().slice(0, 4));
  const year = [programYear, now].find((one) => one !== null && years.includes(one)) ?? years[0];
  return year === undefined ? null : { header, year };
}
