import { type BatchPlan, fixBatch as operation, planBatchFix } from '../../core/quality/fix-batch';
import { withRecheck } from '../../core/quality/recheck';
import { ruleName } from '../../core/quality/rule-names';
import { formatMu, formatNumber, muFromM2 } from '../../core/quantity';
import { isRefusal, type Refusal } from '../../core/refusal';
import type { Workspace } from '../../core/workspace';
import { runSteps, type Steps } from '../analysis/steps';
import { type Command, type Committed, commit } from '../commit';
import { newId, nowIso } from '../now';

const command: Command<BatchPlan> = {
  name: 'fix-batch',
  operation: (ws, plan) => {
    const changes = operation(ws, plan);
    if (isRefusal(changes) || changes.length === 0) return changes;
    return withRecheck(ws, changes, { nextId: () => newId('finding'), at: nowIso() });
  },
  title: (_ws, { rule, fixes, outlines, grownM2 }) =>
    `批量修复“${ruleName(rule)}”${formatNumber(fixes, 0)} 处，涉及 ${formatNumber(outlines.size, 0)} 宗，` +
    `图形面积合计变化 ${changeWords(grownM2)}（CGCS2000 椭球面）`,
};

/** +0.12 亩 */
export function changeWords(m2: number): string {
  return `${m2 > 0 ? '+' : ''}${formatMu(muFromM2(m2))}`;
}

/** Works out in pieces what mending all of them would come to. Answers how to give up. */
export function planFixBatch(
  ws: Workspace,
  rule: string,
  ids: readonly string[],
  done: (plan: BatchPlan) => void,
  failed: (error: unknown) => void,
): () => void {
  return runSteps(quietly(planBatchFix(ws, rule, ids)), done, failed);
}

function* quietly<T>(steps: Generator<unknown, T, void>): Steps<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield;
  }
}

/** Mends them all as a person has seen and agreed to, as one event. */
export function fixBatch(plan: BatchPlan): Promise<Committed | Refusal> {
  return commit(command, plan);
}
