import { notify } from '../notices';
import type { ProgramView } from '../session';
import { judgeYear } from './judge-year';
import type { ListStanding } from './verdicts';

interface Question extends Pick<ProgramView, 'variant' | 'trial'> {
  readonly year: number;
  readonly list: string;
}

/** Judges one list by another year or reading of the figures, for comparing. Answers how to stop. */
export function judgeOnce(question: Question, done: (standing: ListStanding) => void): () => void {
  return judgeYear(
    question,
    ({ lists }) => {
      const standing = lists.find(({ kind }) => kind.id === question.list);
      if (standing) done(standing);
    },
    () => notify('refused', '比较没有算出来。', '请再试一次。'),
  );
}
