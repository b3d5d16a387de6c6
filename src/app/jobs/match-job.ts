import { type Match, type Matching, matchFirms } from '../../core/import/match-firms';
import type { Hints } from '../../core/import/match-input';
import type { Workspace } from '../../core/workspace';
import { runSteps } from '../analysis/steps';
import {
  answerMatch,
  type MatchAnswer,
  type MatchFrame,
  type MatchPiece,
  matchPieces,
  readMatches,
  sendMatch,
} from './match-message';

/** Works out off the page who uses which land. Answers how to give up; then nothing is heard of it any more. */
export function startMatch(
  ws: Workspace,
  hints: Hints,
  frame: MatchFrame,
  done: (matching: Matching) => void,
  failed: (error: unknown) => void,
): () => void {
  const matches: Match[] = [];
  const hear = (answer: MatchAnswer) => {
    if (answer.kind === 'matches') matches.push(...readMatches(answer.records));
    else done({ matches, points: answer.points });
  };
  const { post, end } = typeof Worker === 'undefined' ? here(hear) : apart(hear, failed);
  const endSending = runSteps(
    sendMatch(ws, hints, frame, post),
    () => {},
    (error) => {
      end();
      failed(error);
    },
  );
  return () => {
    endSending();
    end();
  };
}

interface Desk {
  readonly post: (piece: MatchPiece) => void;
  readonly end: () => void;
}

function apart(hear: (answer: MatchAnswer) => void, failed: (error: unknown) => void): Desk {
  const worker = new Worker(new URL('./match.worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<MatchAnswer>) => {
    if (data.kind === 'done') worker.terminate();
    hear(data);
  };
  worker.onerror = (event) => {
    worker.terminate();
    failed(new Error(event.message));
  };
  return {
    post: (piece) =>
      worker.postMessage(piece, piece.kind === 'shapes' ? [piece.shapes.coords.buffer] : []),
    end: () => worker.terminate(),
  };
}

/** Outside browsers there are no such workers: the same at once. */
function here(hear: (answer: MatchAnswer) => void): Desk {
  const take = matchPieces();
  let open = true;
  return {
    post: (piece) => {
      const input = take(piece);
      if (!input || !open) return;
      for (const answer of answerMatch(matchFirms(input))) hear(answer);
    },
    end: () => {
      open = false;
    },
  };
}
