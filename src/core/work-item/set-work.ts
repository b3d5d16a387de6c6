import { addition, type Operation, replacement } from '../change/change';
import { checkSeen } from '../seen';
import type { WorkState } from './work-state';

/** Says how far a work item has come. `seenRev` is null where nobody had said anything yet. */
export const setWork: Operation<{
  readonly work: Omit<WorkState, 'rev'>;
  readonly seenRev: number | null;
}> = (ws, { work, seenRev }) => {
  const told = { ...work, evidence: work.evidence.trim(), note: work.note.trim() };
  const old = workOn(ws.tables.works, work);
  if (!old && seenRev === null) return [addition('works', { ...told, rev: 0 })];
  const refusal = checkSeen(old, seenRev ?? -1);
  if (refusal || !old) return refusal ?? [];
  if (sameState(old, told)) return [];
  return [replacement('works', old, { ...told, id: old.id, rev: old.rev })];
};

/** What was said of one item of a program, or undefined. */
export function workOn(
  works: ReadonlyMap<string, WorkState>,
  { programId, item }: Pick<WorkState, 'programId' | 'item'>,
): WorkState | undefined {
  for (const work of works.values()) {
    if (work.programId === programId && work.item === item) return work;
  }
  return undefined;
}

type Said = Pick<WorkState, 'state' | 'doneOn' | 'evidence' | 'note'>;

function sameState(a: Said, b: Said): boolean {
  return (
    a.state === b.state && a.doneOn === b.doneOn && a.evidence === b.evidence && a.note === b.note
  );
}
