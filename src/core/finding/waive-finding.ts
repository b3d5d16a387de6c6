import { type Operation, replacement } from '../change/change';
import { refuse } from '../refusal';
import { checkSeen } from '../seen';
import type { Finding } from './finding';

/** Sets or lifts the decision to live with findings: one, or many for the same reason. */
export const waiveFindings: Operation<{
  /** Each as it was seen. */
  readonly seen: readonly Pick<Finding, 'id' | 'rev'>[];
  readonly waived: Finding['waived'];
}> = (ws, { seen, waived }) => {
  if (waived && waived.why.trim() === '') {
    return refuse('no-reason', '没有写明豁免的理由，没有保存。', '请写明为什么可以不改。');
  }
  const changes = [];
  for (const { id, rev } of seen) {
    const finding = ws.tables.findings.get(id);
    const refusal = checkSeen(finding, rev);
    if (refusal || !finding) return refusal ?? [];
    changes.push(replacement('findings', finding, { ...finding, waived }));
  }
  return changes;
};
