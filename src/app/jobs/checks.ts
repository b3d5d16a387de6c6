import { checkGround } from '../../core/quality/check-ground';
import { checkLedger } from '../../core/quality/check-ledger';
import { checkProgram } from '../../core/quality/check-program';
import type { FindingDraft } from '../../core/quality/finding-draft';
import { gatherGround } from '../../core/quality/land-to-check';
import type { ProgramToCheck } from '../../core/quality/program-to-check';
import type { Workspace } from '../../core/workspace';
import { runSteps, type Steps } from '../analysis/steps';
import { type ChecksAnswer, type ChecksAsked, movedWith, packGround } from './checks-message';

export interface ChecksJob {
  /** Null when it was stopped. */
  readonly done: Promise<readonly FindingDraft[] | null>;
  readonly stop: () => void;
}

/**
 * Checks everything: outlines in a worker, the ledger and what the program asks of it beside it in pieces. A person
 * may give up at any time. Without a program nothing is asked of facts.
 */
export function startChecks(
  ws: Workspace,
  program: ProgramToCheck | null,
  onProgress: (share: number) => void,
): ChecksJob {
  let stop = () => {};
  const done = new Promise<readonly FindingDraft[] | null>((resolve, reject) => {
    const drafts: FindingDraft[] = [];
    let open = 2;
    const add = (found: readonly FindingDraft[]) => {
      for (const one of found) drafts.push(one);
      open -= 1;
      if (open === 0) resolve(drafts);
    };
    const failed = (error: unknown) => {
      stop();
      reject(error);
    };
    const endGround = startGround(ws, onProgress, add, failed);
    const endLedger = runSteps(inLedger(ws, program), add, failed);
    stop = () => {
      endGround();
      endLedger();
      resolve(null);
    };
  });
  return { done, stop: () => stop() };
}

/** Answers how to give up. */
function startGround(
  ws: Workspace,
  onProgress: (share: number) => void,
  done: (drafts: readonly FindingDraft[]) => void,
  failed: (error: unknown) => void,
): () => void {
  // Outside browsers there are no such workers: the same in pieces.
  if (typeof Worker === 'undefined') return runSteps(inPieces(ws, onProgress), done, failed);
  const worker = new Worker(new URL('./checks.worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<ChecksAnswer>) => {
    if (data.kind === 'progress') return onProgress(data.share);
    worker.terminate();
    done(data.drafts);
  };
  worker.onerror = (event) => {
    worker.terminate();
    failed(new Error(event.message));
  };
  const send = (asked: ChecksAsked) => worker.postMessage(asked, movedWith(asked));
  const endPacking = runSteps(packed(ws), send, failed);
  return () => {
    endPacking();
    worker.terminate();
  };
}

function* inLedger(ws: Workspace, program: ProgramToCheck | null): Steps<readonly FindingDraft[]> {
  const found = yield* checkLedger({ ws });
  return program ? [...found, ...(yield* checkProgram(ws, program))] : found;
}

function* packed(ws: Workspace): Steps<ChecksAsked> {
  return yield* packGround(yield* gatherGround(ws));
}

function* inPieces(
  ws: Workspace,
  onProgress: (share: number) => void,
): Steps<readonly FindingDraft[]> {
  const steps = checkGround(yield* gatherGround(ws));
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    onProgress(step.value);
    yield;
  }
}
