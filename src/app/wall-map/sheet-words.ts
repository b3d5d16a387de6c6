import { formatNumber, muFromM2 } from '../../core/quantity';
import { type LegendRow, legendTotal } from '../../core/theme/legend';
import { classColors, unitColors } from '../../core/theme/theme-colors';
import { themes } from '../../core/theme/themes';
import { unitFigureScales } from '../../core/theme/unit-figure-scales';
import { type LegendLine, lineKeys, type SheetContent } from '../../core/wall-map/sheet-content';
import { useAnalysis } from '../analysis';
import { basemapCredit, useBasemap } from '../basemap-sources';
import { type LayerGroup, useSession } from '../session';
import { useLandProgress } from '../targets/land-progress';
import { landTargetOf } from '../targets/target-on-map';
import { useTargets } from '../targets/targets-store';
import { chosenList } from '../verdicts/chosen-list';
import { useVerdicts } from '../verdicts/verdict-store';
import { useWorkspace } from '../workspace-store';
import { titleOfView, type WallMapChoice } from './wall-map-choice';

/** Days as the person's own clock has them. */
export interface SheetDays {
  readonly today: string;
  /** When the records were changed last; empty when they never were. */
  readonly changed: string;
}

/** All words of a sheet, from the view as it stands and what was filled in. */
export function sheetWords(choice: WallMapChoice, days: SheetDays): SheetContent {
  const { ws, info } = useWorkspace.getState();
  const { hidden } = useSession.getState();
  const { title, maker, secret, watermark } = choice;
  const shows = (group: LayerGroup) => !hidden.includes(group);
  const groups = { unit: 'units', park: 'parks', zone: 'zones', block: 'blocks' } as const;
  const there = {
    unit: hasBorder('镇街'),
    park: hasBorder('平台'),
    zone: ws.tables.zones.size > 0,
    block: hasBlocks(),
  };
  const sample = info?.sample ?? false;
  return {
    title: (title ?? titleOfView()).trim(),
    subtitle: subtitle(),
    secret: secret ? '内部资料' : '',
    watermark: watermark.trim(),
    sample,
    legend: legend(),
    units: units(),
    hatched: shows('hatch'),
    aside: useAnalysis.getState().kept !== null || isolatedRows().length > 0,
    lines: lineKeys.filter((key) => there[key] && shows(groups[key])),
    zone: info?.zone ?? 0,
    notes: [
      { name: '判定依据', text: basis() },
      {
        name: '数据来源',
        text: `工作区“${info?.name ?? ''}”的台账${sample ? '，示例数据（虚构）' : ''}，数据版本第 ${ws.head} 号改动；${basemapCredit(useBasemap.getState())}`,
      },
      { name: '数据日期', text: dates(days.changed) },
      { name: '面积', text: '按图形椭球面积，1 亩 = 2000/3 平方米' },
      { name: '制图', text: [maker.trim(), days.today].filter(Boolean).join('　') },
    ],
  };
}

/** Rows of the legend that stand out; none when all do. */
function isolatedRows(): readonly LegendRow[] {
  const { side } = useAnalysis.getState();
  const { isolated } = useSession.getState();
  return side.legend.filter(({ key }) => isolated.includes(key));
}

function legend(): SheetContent['legend'] {
  const { side, kept } = useAnalysis.getState();
  const { title, unit, note } = themes[side.theme];
  const { classes } = themes[side.theme];
  const colors = classColors(side.theme, 'print');
  const apart = isolatedRows();
  const rows = apart.length > 0 ? apart : side.legend;
  const line = (row: LegendRow): LegendLine => ({
    label: row.label,
    color: colors[classes.findIndex(({ key }) => key === row.key)] ?? colors[0] ?? '#c3c8cb',
    noData: row.key === 'none',
    ...figures(row),
  });
  const lines = rows.map(line);
  const total = legendTotal(rows);
  const label = apart.length > 0 ? '突出合计' : kept ? '筛选后' : '合计';
  const without =
    total.withoutOutline > 0
      ? [`其中 ${total.withoutOutline} 宗没有图形，计入宗数，不计入亩数。`]
      : [];
  const credited = side.theme === 'progress' && useLandProgress.getState().shown?.notes();
  return {
    title: unit ? `${title}（${unit}）` : title,
    lines: [...lines.filter(({ noData }) => !noData), ...lines.filter(({ noData }) => noData)],
    total: { label, ...figures(total) },
    notes: [
      `${note}。`,
      ...(credited || []).map((words) => `${words}。`),
      '宗数、亩数为全区，不只是图幅内的。',
      ...without,
    ],
  };
}

function figures({ count, areaM2 }: Pick<LegendRow, 'count' | 'areaM2'>) {
  return { count: formatNumber(count, 0), mu: formatNumber(muFromM2(areaM2), 2) };
}

function units(): SheetContent['units'] {
  const { units: figured } = useAnalysis.getState();
  const { unitFigure } = useSession.getState();
  if (!unitFigure || !figured) return null;
  const { title, unit, classes } = unitFigureScales[figured.figure];
  const colors = unitColors(figured.figure, 'print');
  const met = new Set(figured.rows.map(({ classIndex }) => classIndex));
  return {
    title: unit ? `${title}（${unit}）` : title,
    classes: classes.flatMap(({ label }, i) =>
      met.has(i) ? [{ label, color: colors[i] ?? '#c3c8cb' }] : [],
    ),
  };
}

/** Year, filter, what stands out and what was drawn around, in one line. */
function subtitle(): string {
  const { side, filterFault, kept, keptCount } = useAnalysis.getState();
  const { filter, pick } = useSession.getState();
  const { title, yearly, unit } = themes[side.theme];
  const apart = isolatedRows().map(({ label }) => label);
  return [
    yearly ? `${title} ${side.year ? `${side.year} 年` : '无数据年份'}` : title,
    unit && `单位：${unit}`,
    filter.trim() && !filterFault && `筛选：${filter.trim()}`,
    pick && '圈选范围内',
    apart.length > 0 && `突出：${apart.join('、')}`,
    kept && `${formatNumber(keptCount, 0)} 宗`,
  ]
    .filter(Boolean)
    .join('　');
}

/** By which list and program land is coloured and blocks are shown. */
function basis(): string {
  const { side } = useAnalysis.getState();
  if (side.theme === 'progress') return progressBasis();
  const { verdicts } = useVerdicts.getState();
  const { list, trial } = useSession.getState();
  if (!verdicts) return '';
  const { program, year, lists } = verdicts;
  const { shortTitle, docNo } = program.pack;
  const chosen = chosenList(lists, list);
  const judged = side.theme === 'listing' || side.theme === 'track';
  const tried = Object.keys(trial).length > 0 ? '，正在试算，未存' : '';
  const own = program.variant ? `，本地口径：${program.variant.name}` : '';
  const which = judged && chosen ? `“${chosen.kind.name}”` : '';
  return judged || hasBlocks() ? `${shortTitle}（${docNo}）${year} 年度${which}${own}${tried}` : '';
}

/** Of which target's ledger, and on which day. */
function progressBasis(): string {
  const { targets } = useTargets.getState();
  const told = targets && landTargetOf(targets, useSession.getState().target);
  if (!told) return '';
  const pack = targets.programs.find(({ program }) => program === told.program)?.pack;
  const name = pack?.targets.find(({ id }) => id === told.target)?.name ?? '';
  return `${pack?.shortTitle ?? ''}（${pack?.docNo ?? ''}）“${name}”认定台账，截至 ${targets.day}`;
}

function hasBlocks(): boolean {
  const { blocks } = useWorkspace.getState().ws.tables;
  const program = useVerdicts.getState().verdicts?.program.pack.id;
  return [...blocks.values()].some(({ programId }) => programId === program);
}

function hasBorder(kind: string): boolean {
  const { units: all, borders } = useWorkspace.getState().ws.tables;
  return [...all.values()].some((unit) => unit.kind === kind && borders.has(unit.id));
}

function dates(changed: string): string {
  const { side } = useAnalysis.getState();
  const { title, yearly } = themes[side.theme];
  const year = yearly && side.year ? `${title}为 ${side.year} 年；` : '';
  return `${year}台账更新至 ${changed || '未知'}`;
}
