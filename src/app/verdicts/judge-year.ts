import { useAnalysis } from '../analysis';
import { runSteps } from '../analysis/steps';
import { useProgram } from '../programs/program-store';
import type { ProgramView } from '../session';
import { useWorkspace } from '../workspace-store';
import type { Verdicts } from './verdicts';

interface Question extends Pick<ProgramView, 'variant' | 'trial'> {
  readonly year: number;
  readonly list: string | null;
}

/** Judges all lists of the open program by another year or reading of the figures. Answers how to stop. */
export function judgeYear(
  { year, list, variant, trial }: Question,
  done: (verdicts: Verdicts) => void,
  onFailure: (error: unknown) => void,
): () => void {
  let stopped = false;
  let stop = () => {};
  import('./judge').then(({ createJudge }) => {
    const { loaded } = useProgram.getState();
    if (stopped || !loaded) return;
    const { tables } = useWorkspace.getState().ws;
    const { ids, indicators, asOf } = useAnalysis.getState();
    const view = { list, variant, trial };
    const steps = createJudge()({ loaded, tables, ids, indicators, asOf, year, view });
    stop = runSteps(steps, ({ verdicts }) => done(verdicts), onFailure);
  }, onFailure);
  return () => {
    stopped = true;
    stop();
  };
}
