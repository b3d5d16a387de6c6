import { type ImportTarget, targetNames } from '../../core/import/import-field';
import type { ImportPlan } from '../../core/import/import-plan';
import { importRecords as operation } from '../../core/import/import-records';
import { importFindings, type ReadNote } from '../../core/quality/import-findings';
import { withRecheck } from '../../core/quality/recheck';
import { isRefusal, type Refusal } from '../../core/refusal';
import { type Command, type Committed, commit } from '../commit';
import { newId, nowIso } from '../now';

interface Input {
  readonly plan: ImportPlan;
  readonly head: number;
  /** What the readers noticed, parallel to the sources of the plan. */
  readonly notes: readonly (readonly ReadNote[])[];
}

const command: Command<Input> = {
  name: 'import-records',
  operation: (ws, { plan, head, notes }) => {
    const changes = operation(ws, { changes: plan.changes, head });
    if (isRefusal(changes) || changes.length === 0) return changes;
    const sources = plan.sources.map((outcome, at) => ({ outcome, notes: notes[at] ?? [] }));
    const made = { nextId: () => newId('finding'), at: nowIso() };
    const all = [...changes, ...importFindings(ws, sources, made)];
    return isFew(changes) ? withRecheck(ws, all, made) : all;
  },
  title: (_ws, { plan }) => `导入 ${plan.sources.map(sourceWords).join('；')}`,
};

/** One import is one event, however many files it came from, with what was noticed while reading; undo takes all of it back. */
export function importRecords(
  plan: ImportPlan,
  head: number,
  notes: Input['notes'] = [],
): Promise<Committed | Refusal> {
  return commit(command, { plan, head, notes });
}

/** So few are checked in the same event; the outlines of more keep a worker busy, afterwards. */
const FEW = 200;

export function isFew(changes: ImportPlan['changes']): boolean {
  return changes.length <= FEW;
}

/** 地块.zip：地块新增 24、更新 3. */
function sourceWords({ name, target, rows }: ImportPlan['sources'][number]): string {
  const count = (wanted: string) => rows.filter(({ outcome }) => outcome === wanted).length;
  const counts = [
    ['新增', count('new')],
    ['更新', count('changed')],
  ] as const;
  const told = counts.filter(([, n]) => n > 0).map(([word, n]) => `${word} ${n}`);
  return `${name}：${targetNames[target as ImportTarget]}${told.join('、') || '没有变化'}`;
}
