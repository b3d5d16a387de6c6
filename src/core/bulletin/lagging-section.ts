import { sumOf } from '../quantity';
import { figureWithUnit, lightWords, rateWords } from '../target/figure-words';
import type { TaskRow, TaskTableProgress } from '../target/task-table';
import type { BulletinPart } from './bulletin';
import type { BulletinTarget } from './bulletin-targets';
import { firstHeading, secondHeading } from './numerals';

/** 滞后单位: whoever shows red or yellow, the farthest behind first, and in which sectors it is missing. */
export function laggingSection(targets: readonly BulletinTarget[], number: number): BulletinPart[] {
  const parts: BulletinPart[] = [firstHeading(number, '滞后单位')];
  let at = 0;
  for (const { split, name } of targets) {
    const behind = split ? lagging(split.now) : [];
    if (!split || behind.length === 0) continue;
    at++;
    parts.push(secondHeading(at, name));
    behind.forEach((row, index) => {
      parts.push({
        kind: 'paragraph',
        lead: `${index + 1}. ${row.unit}。`,
        text: why(row, split.now),
      });
    });
  }
  if (at === 0) parts.push({ kind: 'paragraph', text: '没有亮黄灯、红灯的单位。' });
  return parts;
}

function lagging({ rows }: TaskTableProgress): readonly TaskRow[] {
  const weight = ({ whole }: TaskRow) => (whole.light === 'red' ? 1 : 0);
  return rows
    .filter(({ whole }) => whole.light === 'red' || whole.light === 'yellow')
    .sort((a, b) => weight(b) - weight(a) || (a.whole.rate ?? 0) - (b.whole.rate ?? 0));
}

function why({ whole, cells }: TaskRow, { unit, columns }: TaskTableProgress): string {
  const done = `任务 ${figureWithUnit(whole.task, unit)}，完成 ${figureWithUnit(whole.done, unit)}，完成率 ${rateWords(whole.rate)}，差 ${figureWithUnit(whole.gap, unit)}`;
  const missing = cells.flatMap(({ gap }, at) => {
    const title = columns[at]?.title ?? '';
    return gap && columns.length > 1 ? [`${title} ${figureWithUnit(gap, unit)}`] : [];
  });
  const gaps = sumOf(cells.flatMap(({ gap }) => gap ?? []));
  return `${lightWords[whole.light]}：${whole.why}；${done}${whereOf(missing, gaps === whole.gap)}。`;
}

/** What one sector did too much makes good what another lacks: then the parts are more than the whole. */
function whereOf(missing: readonly string[], addsUp: boolean): string {
  if (missing.length === 0) return '';
  const where = missing.join('、');
  return addsUp ? `，其中${where}` : `，分行业差${where}（别的行业多完成的已抵减）`;
}
