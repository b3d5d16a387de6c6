import { useAnalysis } from '../analysis';
import { runSteps } from '../analysis/steps';
import { notify } from '../notices';
import { useProgram } from '../programs/program-store';
import type { ProgramView } from '../session';
import { useWorkspace } from '../workspace-store';
import type { ListStanding } from './verdicts';

interface Question extends Pick<ProgramView, 'variant' | 'trial'> {
  readonly year: number;
  readonly list: string;
}

/** Judges one list by another year or reading of the figures, for comparing. Answers how to stop. */
export function judgeOnce(
  { year, list, variant, trial }: Question,
  done: (standing: ListStanding) => void,
): () => void {
  let stopped = false;
  let stop = () => {};
  const fail = () => notify('refused', '比较没有算出来。', '请再试一次。');
  import('./judge').then(({ createJudge }) => {
    const { loaded } = useProgram.getState();
    if (stopped || !loaded) return;
    const { tables } = useWorkspace.getState().ws;
    const { ids, indicators, asOf } = useAnalysis.getState();
    const view = { list, variant, trial };
    stop = runSteps(
      createJudge()({ loaded, tables, ids, indicators, asOf, year, view }),
      ({ verdicts }) => {
        const standing = verdicts.lists.find(({ kind }) => kind.id === list);
        if (standing) done(standing);
      },
      fail,
    );
  }, fail);
  return () => {
    stopped = true;
    stop();
  };
}
