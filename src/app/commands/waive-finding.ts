import type { Finding } from '../../core/finding/finding';
import { waiveFindings as operation } from '../../core/finding/waive-finding';
import { ruleName } from '../../core/quality/rule-names';
import { isRefusal, type Refusal } from '../../core/refusal';
import type { Workspace } from '../../core/workspace';
import { type Command, type Committed, commit } from '../commit';
import { explainConflict } from '../explain-conflict';
import { nowIso } from '../now';
import { useRegistry } from '../registry';

type Input = Parameters<typeof operation>[1];

const command: Command<Input> = {
  name: 'waive-finding',
  operation,
  title: (ws, { seen, waived }) => {
    const what = whatOf(ws, seen);
    return waived ? `豁免${what}，理由：${waived.why}` : `将${what}恢复为待处理`;
  },
};

function whatOf(ws: Workspace, seen: Input['seen']): string {
  const found = seen.flatMap(({ id }) => ws.tables.findings.get(id) ?? []);
  const rules = [...new Set(found.map(({ rule }) => `“${ruleName(rule)}”`))].join('、');
  const [only] = found;
  if (!only || found.length > 1) return ` ${found.length} 条质检问题${rules}`;
  const { subject } = only;
  const record = subject && ws.tables[subject.table].get(subject.id);
  const name = subject ? (record?.name ?? subject.id) : (only.fileRow ?? '未对应记录');
  return `“${name}”的质检问题${rules}`;
}

/** Records that a person lives with findings, and why; however many, it is one event. */
export function waiveFindings(seen: Input['seen'], why: string): Promise<Committed | Refusal> {
  const by = useRegistry.getState().actor?.name ?? '';
  return decide(seen, { by, at: nowIso(), why: why.trim() });
}

export function reopenFindings(seen: Input['seen']): Promise<Committed | Refusal> {
  return decide(seen, null);
}

async function decide(
  seen: Input['seen'],
  waived: Finding['waived'],
): Promise<Committed | Refusal> {
  const answer = await commit(command, { seen, waived });
  const [only] = seen;
  return isRefusal(answer) && only ? explainConflict(answer, 'findings', only.id) : answer;
}
