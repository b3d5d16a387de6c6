import type { ProgramToCheck } from '../../core/quality/program-to-check';
import type { Workspace } from '../../core/workspace';
import { useAnalysis } from '../analysis';
import { runSteps } from '../analysis/steps';
import { chosenProgram } from '../programs/chosen-program';
import { type LoadedProgram, useProgram } from '../programs/program-store';
import { useSession } from '../session';
import type { Judged } from '../verdicts/judge';
import { useWorkspace } from '../workspace-store';

export interface JudgedProgram extends ProgramToCheck {
  /** The documents they were judged on. */
  readonly tables: Workspace['tables'];
}

/** The chosen program with its verdicts on the documents as they are; null where there is none, or it cannot be used. */
export async function programToCheck(): Promise<JudgedProgram | null> {
  const { info, ws } = useWorkspace.getState();
  const chosen = chosenProgram(info, ws.tables.programs, useSession.getState());
  if (!chosen) return null;
  const [{ createJudge }, loaded] = await Promise.all([
    import('../verdicts/judge'),
    packOf(chosen),
  ]);
  if (!loaded) return null;
  await analysed();
  const { tables } = useWorkspace.getState().ws;
  const { ids, indicators, asOf } = useAnalysis.getState();
  const { year } = chosen;
  // Figures tried out on the slider are nobody's decision.
  const view = { list: null, variant: useSession.getState().variant, trial: {} };
  const { verdicts } = await new Promise<Judged>((resolve, reject) => {
    runSteps(createJudge()({ loaded, tables, ids, indicators, asOf, year, view }), resolve, reject);
  });
  return { tables, pack: verdicts.program.pack, year, lists: verdicts.lists };
}

async function packOf({
  header,
}: NonNullable<ReturnType<typeof chosenProgram>>): Promise<LoadedProgram | null> {
  const { loaded } = useProgram.getState();
  if (loaded?.header.id === header.id) return loaded;
  const { openProgram } = await import('../programs/open-program');
  const record = useWorkspace.getState().ws.tables.programs.get(header.id);
  return (await openProgram(header, record)).loaded;
}

/** Verdicts rest on the figures of the newest state. */
function analysed(): Promise<void> {
  return new Promise((resolve) => {
    if (!useAnalysis.getState().working) return resolve();
    const stop = useAnalysis.subscribe(({ working }) => {
      if (working) return;
      stop();
      resolve();
    });
  });
}
