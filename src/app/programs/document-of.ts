import { useWorkspace } from '../workspace-store';
import { programsOf } from './program-headers';
import { type LoadedProgram, useProgram } from './program-store';

/** The program a clause is of, the chosen one or any other of the district; the chosen one stays chosen. Null where it cannot be read. */
export async function documentOf(program: string | undefined): Promise<LoadedProgram | null> {
  const { loaded } = useProgram.getState();
  if (program === undefined || loaded?.pack.id === program) return loaded;
  const { info, ws } = useWorkspace.getState();
  const { programs } = ws.tables;
  const header = programsOf(info, programs).find(({ programId }) => programId === program);
  if (!header) return null;
  const { openProgram } = await import('./open-program');
  return (await openProgram(header, programs.get(header.id))).loaded;
}
