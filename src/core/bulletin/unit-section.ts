import { sumOf } from '../quantity';
import { figureWithUnit, lightWords, plainUnit } from '../target/figure-words';
import type { TaskCell, TaskRow, TaskTableProgress } from '../target/task-table';
import type {
  BulletinCell,
  BulletinColumn,
  BulletinPart,
  BulletinTable,
  TotalFormula,
} from './bulletin';
import type { BulletinTarget, SplitTarget } from './bulletin-targets';
import { amount, change, DASH, points, rate, task, words } from './cells';
import { firstHeading, secondHeading } from './numerals';
import { totalRow } from './totals';

/** 分单位进展: every target that is split, by unit and by sector as printed. */
export function unitSection(targets: readonly BulletinTarget[], number: number): BulletinPart[] {
  const parts: BulletinPart[] = [firstHeading(number, '分单位进展')];
  const divided = targets.filter(({ split }) => split !== null);
  divided.forEach(({ split: own, name, row }, at) => {
    if (!own) return;
    parts.push(secondHeading(at + 1, name));
    parts.push({ kind: 'paragraph', text: told(own) });
    parts.push(unitTable(own, name, row.kind === 'computed'));
    const known = linesOf(own.now).some(({ cells }) => cells.some(({ done }) => done !== null));
    if (own.now.columns.length > 1 && known) parts.push(sectorTable(own.now, name));
  });
  const whole = targets.filter(({ split: own, row }) => !own && row.kind !== 'words');
  if (whole.length > 0) {
    const names = whole.map(({ name }) => name).join('、');
    const text = `文件没有分解到单位（未分解）的目标 ${whole.length} 项，只按全域统计：${names}。`;
    parts.push({ kind: 'paragraph', text });
  }
  return parts;
}

/** Rows as the document prints them, then what belongs to none of them. */
function linesOf({ rows, rest }: TaskTableProgress): readonly TaskRow[] {
  return rest ? [...rows, rest] : rows;
}

function told({ now }: SplitTarget): string {
  const { rows, rest, totals, unit } = now;
  const asked = rows.filter(({ whole }) => whole.task !== null);
  const met = asked.filter(({ whole }) => whole.light === 'done');
  const said = [`下达任务的单位 ${asked.length} 个，已完成任务的 ${met.length} 个`];
  const { withoutTask } = totals.whole;
  if (withoutTask)
    said.push(`无任务的单位或行业完成 ${figureWithUnit(withoutTask, unit)}，计入合计`);
  if (rest?.whole.done) said.push(`${figureWithUnit(rest.whole.done, unit)}未分到单位`);
  const lost = rows.filter(({ unitId, whole }) => unitId === null && whole.done === null);
  if (lost.length > 0) {
    said.push(`${lost.map((row) => row.unit).join('、')}在档案中没有对应单位，完成数未知`);
  }
  return `${said.join('；')}。`;
}

const byUnit: readonly BulletinColumn[] = [
  { title: '单位', kind: 'text', width: 2.4 },
  { title: '任务', kind: 'number', width: 1.2 },
  { title: '近一月', kind: 'number', width: 1.2 },
  { title: '累计完成', kind: 'number', width: 1.3 },
  { title: '差额', kind: 'number', width: 1.2 },
  { title: '完成率', kind: 'percent', width: 1 },
  { title: '序时差（百分点）', kind: 'points', width: 1.2 },
  { title: '灯', kind: 'text', width: 1 },
];
const byUnitTotals: readonly (TotalFormula | null)[] = [
  null,
  { kind: 'sum' },
  { kind: 'sum' },
  { kind: 'sum' },
  { kind: 'rest', of: 1, less: 3 },
  { kind: 'quotient', of: 3, by: 1 },
  null,
  null,
];

/** Data of a year does not move from month to month: `yearly` tables say nothing of one. */
function unitTable({ now, before }: SplitTarget, name: string, yearly: boolean): BulletinTable {
  const { unit } = now;
  const earlier = new Map(before ? linesOf(before).map((row) => [row.unit, row.whole.done]) : []);
  const line = (row: TaskRow, last: number | null | undefined): BulletinCell[] => {
    const { whole } = row;
    return [
      words(row.unit),
      task(whole.task, unit),
      // A row that was not there a month before had nothing in it.
      yearly ? words(DASH) : change(difference(whole.done, last === undefined ? 0 : last), unit),
      amount(whole.done, unit),
      whole.gap === null ? words(DASH) : amount(whole.gap, unit),
      rate(whole.rate),
      points(whole.lag),
      words(lightWords[whole.light]),
    ];
  };
  const rows = linesOf(now).map((row) => line(row, earlier.get(row.unit)));
  const total = line(now.totals, before?.totals.whole.done);
  return {
    kind: 'table',
    title: `${name}分单位进展`,
    sheet: `${short(name)}分单位`,
    units: `单位：${plainUnit(unit)}`,
    columns: byUnit,
    rows,
    total: totalRow(rows, total, byUnitTotals),
  };
}

function sectorTable(now: TaskTableProgress, name: string): BulletinTable {
  const { unit, columns } = now;
  const cellsOf = ({ task: asked, done, rate: share }: TaskCell): BulletinCell[] => {
    const nothing = asked === null && done === 0;
    return [task(asked, unit), nothing ? words(DASH) : amount(done, unit), rate(share)];
  };
  const line = (row: TaskRow): BulletinCell[] => [
    words(row.unit),
    ...row.cells.flatMap(cellsOf),
    ...cellsOf(row.whole),
  ];
  const rows = linesOf(now).map(line);
  const groups = [...columns.map(({ title }) => title), '合计'];
  const formulas: (TotalFormula | null)[] = groups.flatMap((_, at) => {
    const first = 1 + at * 3;
    const share: TotalFormula = { kind: 'quotient', of: first + 1, by: first };
    return [{ kind: 'sum' } as const, { kind: 'sum' } as const, share];
  });
  return {
    kind: 'table',
    title: `${name}分行业进展`,
    sheet: `${short(name)}分行业`,
    units: `单位：${plainUnit(unit)}`,
    columns: [
      { title: '单位', kind: 'text', width: 2 },
      ...groups.flatMap((group): BulletinColumn[] => [
        { group, title: '任务', kind: 'number', width: 1.1 },
        { group, title: '完成', kind: 'number', width: 1.1 },
        { group, title: '完成率', kind: 'percent', width: 0.9 },
      ]),
    ],
    rows,
    total: totalRow(rows, line(now.totals), [null, ...formulas]),
  };
}

function difference(now: number | null, before: number | null): number | null {
  return now === null || before === null ? null : sumOf([now, -before]);
}

/** A sheet's name has room for so much of a target's. */
export function short(name: string): string {
  return name.length > 20 ? name.slice(0, 20) : name;
}
