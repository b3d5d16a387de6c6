import type { Workspace } from '../workspace';
import { checkGround } from './check-ground';
import { checkLedger } from './check-ledger';
import type { FindingDraft } from './finding-draft';
import { groundOf } from './land-to-check';

/**
 * Everything that does not hold of land and firms, at once: for few records and for samples. With `only`, what does
 * not hold of those records.
 */
export function checkParcels(ws: Workspace, only?: ReadonlySet<string>): FindingDraft[] {
  return [...atOnce(checkGround(groundOf(ws), only)), ...atOnce(checkLedger({ ws, only }))];
}

function atOnce<T>(steps: Generator<unknown, T, void>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
