import { checkProgramYear } from '../check-program-year';
import { checkText } from '../check-text';
import { checkSubject } from '../integrity/check-subject';
import { type Refusal, refuse } from '../refusal';
import type { Workspace } from '../workspace';
import { type Decision, decidedListings } from './decision';
import { decisionsAt } from './decision-index';

/** Says why a decision may not stand, or null. Two on one subject would leave open which holds. */
export function checkDecision(ws: Workspace, decision: Decision): Refusal | null {
  const { listing, why } = decision;
  if (!decidedListings.includes(listing)) {
    return refuse('bad-value', `“${listing}”不是可以认定的结果。`, '请选择列入、不列入或豁免。');
  }
  const refusal =
    checkProgramYear(decision) ?? checkText('理由', why, 500) ?? checkSubject(ws, decision);
  if (refusal) return refusal;
  const others = decisionsAt(ws.tables.decisions, decision).some(({ id }) => id !== decision.id);
  if (!others) return null;
  return refuse('twice', '同一年度同一清单对它已有人工认定。', '请修改或撤回原来的认定。');
}
