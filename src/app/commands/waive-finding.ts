import type { Finding } from '../../core/finding/finding';
import { waiveFinding as operation } from '../../core/finding/waive-finding';
import { ruleName } from '../../core/quality/rule-names';
import type { Refusal } from '../../core/refusal';
import { type Command, type Committed, commit } from '../commit';
import { explainConflict } from '../explain-conflict';
import { nowIso } from '../now';
import { useRegistry } from '../registry';

type Input = Parameters<typeof operation>[1];

const command: Command<Input> = {
  name: 'waive-finding',
  operation,
  title: (ws, { id, waived }) => {
    const finding = ws.tables.findings.get(id);
    const subject = finding?.subject;
    const name = subject
      ? (ws.tables[subject.table].get(subject.id)?.name ?? subject.id)
      : '未对应记录';
    const what = `“${name}”的质检问题“${ruleName(finding?.rule ?? id)}”`;
    return waived ? `豁免${what}，理由：${waived.why}` : `将${what}恢复为待处理`;
  },
};

/** Records that a person lives with a finding, and why. */
export function waiveFinding(input: {
  id: string;
  seenRev: number;
  why: string;
}): Promise<Committed | Refusal> {
  const by = useRegistry.getState().actor?.name ?? '';
  return decide(input.id, input.seenRev, { by, at: nowIso(), why: input.why.trim() });
}

export function reopenFinding(input: {
  id: string;
  seenRev: number;
}): Promise<Committed | Refusal> {
  return decide(input.id, input.seenRev, null);
}

async function decide(
  id: string,
  seenRev: number,
  waived: Finding['waived'],
): Promise<Committed | Refusal> {
  return explainConflict(await commit(command, { id, seenRev, waived }), 'findings', id);
}
