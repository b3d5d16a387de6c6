import { type Operation, replacement } from '../change/change';
import { refuse } from '../refusal';
import { checkSeen } from '../seen';
import type { Finding } from './finding';

/** Sets or lifts the decision to live with a finding. */
export const waiveFinding: Operation<{
  readonly id: string;
  readonly seenRev: number;
  readonly waived: Finding['waived'];
}> = (ws, { id, seenRev, waived }) => {
  const finding = ws.tables.findings.get(id);
  const refusal = checkSeen(finding, seenRev);
  if (refusal || !finding) return refusal ?? [];
  if (waived && waived.why.trim() === '') {
    return refuse('no-reason', '没有写明豁免的理由，没有保存。', '请写明为什么可以不改。');
  }
  return [replacement('findings', finding, { ...finding, waived })];
};
