import { lightWords } from '../target/figure-words';
import type { TaskRow } from '../target/task-table';
import type { BulletinPart, BulletinTable } from './bulletin';
import type { BulletinTarget, SplitTarget } from './bulletin-targets';
import { place, rate, words } from './cells';
import { firstHeading, secondHeading } from './numerals';
import { short } from './unit-section';

/** 排名: places by rate with those of the same date a month before. */
export function rankSection(targets: readonly BulletinTarget[], number: number): BulletinPart[] {
  const parts: BulletinPart[] = [firstHeading(number, '排名')];
  let at = 0;
  for (const { split, name } of targets) {
    if (!split) continue;
    at++;
    parts.push(secondHeading(at, name), { kind: 'paragraph', text: told(split) });
    const placed = split.now.rows.filter(({ whole }) => whole.place !== null);
    if (placed.length > 0) parts.push(rankTable(split, placed, name));
  }
  if (at === 0) parts.push({ kind: 'paragraph', text: '没有分解到单位的目标，不排名。' });
  return parts;
}

function told({ now }: SplitTarget): string {
  const placed = now.rows.filter(({ whole }) => whole.place !== null);
  if (placed.length === 0) return '没有完成率可比，不排名。';
  const without = now.rows.filter(({ whole }) => whole.task === null).map(({ unit }) => unit);
  const unknown = now.rows
    .filter(({ whole }) => whole.task !== null && whole.place === null)
    .map(({ unit }) => unit);
  const said = [`按完成率排名，相同的并列，共 ${placed.length} 个单位`];
  if (without.length > 0) said.push(`${without.join('、')}无任务，不排名`);
  if (unknown.length > 0) said.push(`${unknown.join('、')}完成数未知，不排名`);
  return `${said.join('；')}。`;
}

function rankTable(
  { before }: SplitTarget,
  placed: readonly TaskRow[],
  name: string,
): BulletinTable {
  const last = new Map(before?.rows.map(({ unit, whole }) => [unit, whole.place]));
  const rows = [...placed].sort((a, b) => (a.whole.place ?? 0) - (b.whole.place ?? 0));
  return {
    kind: 'table',
    title: `${name}排名`,
    sheet: `${short(name)}排名`,
    units: '',
    columns: [
      { title: '名次', kind: 'number', width: 1 },
      { title: '单位', kind: 'text', width: 2.4 },
      { title: '完成率', kind: 'percent', width: 1.2 },
      { title: '上月名次', kind: 'number', width: 1.2 },
      { title: '变化', kind: 'text', width: 1.2 },
      { title: '灯', kind: 'text', width: 1.2 },
    ],
    rows: rows.map(({ unit, whole }) => {
      const was = last.get(unit) ?? null;
      return [
        place(whole.place),
        words(unit),
        rate(whole.rate),
        place(was),
        words(moved(whole.place, was)),
        words(lightWords[whole.light]),
      ];
    }),
    total: null,
  };
}

function moved(now: number | null, before: number | null): string {
  if (now === null || before === null) return '上月无';
  if (now === before) return '持平';
  return now < before ? `上升 ${before - now}` : `下降 ${now - before}`;
}
