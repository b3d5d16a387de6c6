import { formatMu } from '../../core/quantity';
import type { TargetProgress } from '../../core/target/progress';

type Told = Pick<TargetProgress, 'name' | 'kind' | 'unit' | 'year' | 'task' | 'done' | 'gap'>;

/** Targets in 亩 that are counted by credits, with what is credited and what is missing; unknown is said as such. */
export function targetLines(rows: readonly Told[]): (readonly [name: string, words: string])[] {
  return rows
    .filter(({ kind, unit, year }) => kind === 'credits' && unit === '亩' && year === null)
    .map(({ name, task, done, gap }) => {
      const counted = `已认定 ${done === null ? '无数据' : formatMu(done)}`;
      const wanted = task === null ? '' : `（任务 ${formatMu(task)}）`;
      const missing = gap === null ? '' : gap > 0 ? `，差 ${formatMu(gap)}` : '，已达到';
      return [name, `${counted}${missing}${wanted}`] as const;
    });
}
