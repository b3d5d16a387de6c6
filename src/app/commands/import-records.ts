import { type ImportTarget, targetNames } from '../../core/import/import-field';
import type { ImportPlan } from '../../core/import/import-plan';
import { importRecords as operation } from '../../core/import/import-records';
import type { Refusal } from '../../core/refusal';
import { type Command, type Committed, commit } from '../commit';

interface Input {
  readonly plan: ImportPlan;
  readonly head: number;
}

const command: Command<Input> = {
  name: 'import-records',
  operation: (ws, { plan: { changes }, head }) => operation(ws, { changes, head }),
  title: (_ws, { plan }) => `导入 ${plan.sources.map(sourceWords).join('；')}`,
};

/** One import is one event, however many files it came from; undo takes all of it back. */
export function importRecords(plan: ImportPlan, head: number): Promise<Committed | Refusal> {
  return commit(command, { plan, head });
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
