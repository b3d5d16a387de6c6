import type { Change } from '../change/change';
import { type Refusal, refuse } from '../refusal';
import type { Workspace } from '../workspace';
import { checkRecord } from './check-record';
import { checkRemovals } from './check-removals';

/**
 * Says why the workspace that results from the changes may not be stored, or null. Only what
 * changed is looked at: what was sound before and was not touched is sound still.
 */
export function checkChanges(next: Workspace, changes: readonly Change[]): Refusal | null {
  for (const change of changes) {
    if (!change.after) continue;
    // An adopted list is a document: what it said stays said.
    if (change.table === 'adoptions' && change.before) return sealed();
    const refusal = checkRecord(next, change.table, change.after);
    if (refusal) return refusal;
  }
  return checkRemovals(next, changes);
}

function sealed(): Refusal {
  return refuse('sealed', '已采纳的名单不能改动。', '请按现在的清单另行采纳一份。');
}
