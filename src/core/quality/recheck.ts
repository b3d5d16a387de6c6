import { apply } from '../change/apply';
import type { Change } from '../change/change';
import { isRefusal } from '../refusal';
import type { Workspace } from '../workspace';
import { nearbyLand } from './check-ground';
import { checkParcels } from './check-parcels';
import { groundOf } from './land-to-check';
import { type FoundNow, refreshFindings } from './refresh-findings';

/**
 * The changes with what they mean for the findings: parcels that were touched, those that share a code with one of
 * them now or did before, and neighbours of an outline that changed, are checked anew in the same event.
 */
export function withRecheck(
  ws: Workspace,
  changes: readonly Change[],
  made: Pick<FoundNow, 'nextId' | 'at'>,
): readonly Change[] {
  const next = apply(ws, changes);
  if (isRefusal(next)) return changes;
  const only = touched(ws, next, changes);
  return [
    ...changes,
    ...refreshFindings(next, { ...made, drafts: checkParcels(next, only), only }),
  ];
}

function touched(ws: Workspace, next: Workspace, changes: readonly Change[]): Set<string> {
  const ids = new Set<string>();
  const codes = new Set<string>();
  for (const { table, id } of changes) {
    if (table !== 'parcels' && table !== 'shapes') continue;
    ids.add(id);
    for (const state of [ws, next]) codes.add(state.tables.parcels.get(id)?.code ?? '');
  }
  codes.delete('');
  for (const parcel of next.tables.parcels.values()) if (codes.has(parcel.code)) ids.add(parcel.id);
  const moved = new Set(changes.flatMap(({ table, id }) => (table === 'shapes' ? [id] : [])));
  if (moved.size === 0) return ids;
  for (const state of [ws, next]) {
    for (const id of nearbyLand(groundOf(state), moved)) ids.add(id);
  }
  return ids;
}
