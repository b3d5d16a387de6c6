import { apply } from '../core/change/apply';
import type { Change, Operation } from '../core/change/change';
import type { Actor, EventHeader } from '../core/change/event';
import { stamp } from '../core/change/stamp';
import { isRefusal, type Refusal, refuse } from '../core/refusal';
import type { Workspace } from '../core/workspace';
import { commitEvent, StaleError } from '../db/commit-event';
import type { BlobRow, EventRow } from '../db/schema';
import { readFailure } from '../db/storage-failure';
import { breath } from './analysis/steps';
import { currentDb } from './database';
import { follow } from './follow';
import { nowIso } from './now';
import { enqueue } from './queue';
import { useRegistry } from './registry';
import { useWorkspace } from './workspace-store';

/** A use case as the log knows it: the verb, what it does, and how to say that it was done. */
export interface Command<I> {
  readonly name: string;
  readonly operation: Operation<I>;
  readonly title: (ws: Workspace, input: I, changes: readonly Change[]) => string;
  /** That it was done is worth an entry, even when it changed nothing: a check that found nothing. */
  readonly notable?: boolean;
}

export interface Committed {
  readonly title: string;
  /** Number of the event; null when there was nothing to change. */
  readonly seq: number | null;
}

/** What is about to be written, worked out on the newest state. */
export interface Draft {
  readonly command: string;
  readonly title: string;
  readonly changes: readonly Change[];
  readonly undoes?: number;
  readonly reuses?: EventRow['reuses'];
  readonly blobs?: readonly BlobRow[];
  readonly notable?: boolean;
}

interface Extras {
  readonly blobs?: readonly BlobRow[];
  /** Who stands in the event when it is not the person at work. */
  readonly actor?: Actor;
}

/** The one door for documents: validate, one transaction, then memory. */
export function commit<I>(
  command: Command<I>,
  input: I,
  extras: Extras = {},
): Promise<Committed | Refusal> {
  const prepare = async (ws: Workspace): Promise<Draft | Refusal> => {
    const changes = command.operation(ws, input);
    if (isRefusal(changes)) return changes;
    const title = command.title(ws, input, changes);
    if (changes.length > MANY) await breath();
    return {
      command: command.name,
      title,
      changes: stamp(changes, ws.head + 1),
      blobs: extras.blobs ?? [],
      notable: command.notable ?? false,
    };
  };
  return commitDraft(prepare, extras.actor);
}

/** As `commit`, for drafts that bring their own versions along: undo and redo. */
export function commitDraft(
  prepare: (ws: Workspace) => Promise<Draft | Refusal>,
  actor?: Actor,
): Promise<Committed | Refusal> {
  return enqueue(async () => {
    useWorkspace.setState({ saving: true });
    try {
      const answer = await attempt(prepare, actor);
      // A refusal wrote nothing, so it says nothing of whether writing works again.
      if (!isRefusal(answer)) useWorkspace.setState({ saveFailed: false });
      return answer;
    } catch (error) {
      useWorkspace.setState({ saveFailed: true });
      return readFailure(error);
    } finally {
      useWorkspace.setState({ saving: false });
    }
  });
}

/** Beyond so many changes the page answers in between; nobody waits for what a single edit costs. */
const MANY = 1024;
/** Changes checked between two breaths. */
const CHECKED_AT_ONCE = 4096;

type Checks = typeof import('../core/integrity/check-changes');
let fetching: Promise<Checks> | null = null;

/** The checks of records are fetched beside the first picture, for nothing is written before it. */
export function fetchChecks(): Promise<Checks> {
  fetching ??= import('../core/integrity/check-changes').catch((error: unknown) => {
    fetching = null;
    throw error;
  });
  return fetching;
}

/** Tries again on the newer state when another window was first; the operation decides anew. */
async function attempt(
  prepare: (ws: Workspace) => Promise<Draft | Refusal>,
  actor = useRegistry.getState().actor ?? undefined,
): Promise<Committed | Refusal> {
  if (!actor) return refuse('no-actor', '还不知道是谁在操作，没有保存。', '请先填写姓名和单位。');
  const checks = await fetchChecks().catch(() => null);
  if (!checks)
    return refuse(
      'not-loaded',
      '检查程序没有载入，没有保存。',
      '请检查与服务器的连接，再保存一次。',
    );
  const db = currentDb();
  for (;;) {
    const { ws, log } = useWorkspace.getState();
    const draft = await prepare(ws);
    if (isRefusal(draft)) return draft;
    if (draft.changes.length === 0 && !draft.notable)
      return { title: '内容没有变化，无需保存', seq: null };
    const header = makeHeader(draft, ws.head + 1, actor);
    const large = draft.changes.length > MANY;
    if (large) await breath();
    const next = apply(ws, draft.changes, header.seq);
    if (isRefusal(next)) return next;
    const refusal = large
      ? await checkInPieces(checks, next, draft.changes)
      : checks.checkChanges(next, draft.changes);
    if (refusal) return refusal;
    try {
      const row = await commitEvent(db, { ...draft, header });
      useWorkspace.setState({ ws: next, log: [...log, row] });
      return { title: draft.title, seq: header.seq };
    } catch (error) {
      if (!(error instanceof StaleError)) throw error;
      await follow(db);
    }
  }
}

/** As `checkChanges`; what goes is asked about once, since all that stays is looked through for it. */
async function checkInPieces(
  { checkChanges }: Checks,
  next: Workspace,
  changes: readonly Change[],
): Promise<Refusal | null> {
  const kept = changes.filter(({ after }) => after !== null);
  for (let from = 0; from < kept.length; from += CHECKED_AT_ONCE) {
    await breath();
    const refusal = checkChanges(next, kept.slice(from, from + CHECKED_AT_ONCE));
    if (refusal) return refusal;
  }
  await breath();
  const gone = changes.filter(({ after }) => after === null);
  return gone.length > 0 ? checkChanges(next, gone) : null;
}

function makeHeader(draft: Draft, seq: number, actor: Actor): EventHeader {
  const { device } = useRegistry.getState();
  const { command, title, changes, undoes } = draft;
  const header = { seq, at: nowIso(), actor, device, command, title, count: changes.length };
  return undoes === undefined ? header : { ...header, undoes };
}
