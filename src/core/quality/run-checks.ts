import type { Change } from '../change/change';
import type { Workspace } from '../workspace';
import { checkParcels } from './check-parcels';
import { type FoundNow, refreshFindings } from './refresh-findings';

/** Checks everything at once and says how the findings change. A second run in a row changes nothing. */
export function runChecks(ws: Workspace, input: Omit<FoundNow, 'drafts'>): Change[] {
  return refreshFindings(ws, { ...input, drafts: checkParcels(ws) });
}
