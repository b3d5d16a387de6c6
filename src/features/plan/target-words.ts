import type { ProgramPack } from '../../core/program/schema/pack-schema';
import type { Target } from '../../core/program/schema/target-schema';
import { printed, withUnit } from './figure-words';

const comparators: Readonly<Record<Exclude<Target['comparator'], 'qualitative'>, string>> = {
  '>=': '不少于',
  '>': '多于',
  '=': '等于',
  '<=': '不超过',
  '<': '少于',
  '~': '约',
  'ramp-to': '逐步达到',
};

const accumulations: Readonly<Record<Target['accumulation'], string>> = {
  cumulative: '累计完成',
  annual: '按年完成',
  state: '到期达到',
};

/** 不少于 1,200 亩; 定性目标 where the document sets no figure. */
export function wordsOfTarget({ comparator, value, unit }: Target): string {
  if (typeof value === 'string') return withUnit(`${value}（定性）`, unit);
  if (comparator === 'qualitative') {
    return value === null ? '定性目标，文件未定数值' : withUnit(printed(value), unit);
  }
  const word = comparators[comparator];
  return value === null ? `${word}（文件未写数值）` : `${word} ${withUnit(printed(value), unit)}`;
}

/** How it is counted: 累计完成，按合计之比计算. */
export function wordsOfCounting({ accumulation, aggregation }: Target): string {
  const word = accumulations[accumulation];
  if (aggregation === 'ratio-of-sums') return `${word}，按合计之比计算`;
  return aggregation === 'growth' ? `${word}，按增幅计算` : word;
}

/** Where its task is split by unit; a target with a figure and no table is said to be without one. */
export function wordsOfSplit({ split, value }: Target, { taskTables }: ProgramPack): string | null {
  if (!split) return typeof value === 'number' ? '未分解' : null;
  const table = taskTables.find(({ id }) => id === split.table);
  const column = table?.columns.find(({ key }) => key === split.column);
  return table ? `按《${table.title}》${column ? `“${column.title}”一列` : ''}分解` : '未分解';
}

/** The other document that sets the same target. */
export function wordsOfShared(
  sharedWith: string,
  programs: readonly { readonly programId: string; readonly shortTitle: string }[],
): string {
  const [id = ''] = sharedWith.split(':');
  const name = programs.find(({ programId }) => programId === id)?.shortTitle ?? id;
  return `与“${name}”的目标是同一项，完成数只计一次`;
}
