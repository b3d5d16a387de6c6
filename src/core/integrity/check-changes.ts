import type { Change } from '../change/change';
import { type Refusal, refuse } from '../refusal';
import type { Credit } from '../target/credit';
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
    if (change.table === 'credits' && change.before && !isMoved(change.before, change.after)) {
      return fixed();
    }
    const refusal = checkRecord(next, change.table, change.after);
    if (refusal) return refusal;
  }
  return checkRemovals(next, changes);
}

/** What was entered stays as it was entered; only the parcel it names may have become part of another. */
function isMoved(before: Credit, after: Credit): boolean {
  const told = ({ subject: _, rev: __, ...rest }: Credit) => JSON.stringify(rest);
  return told(before) === told(after);
}

function fixed(): Refusal {
  return refuse('sealed', '已登记的认定不能改动。', '请撤销这笔认定，再重新登记。');
}

function sealed(): Refusal {
  return refuse('sealed', '已采纳的名单不能改动。', '请按现在的清单另行采纳一份。');
}
