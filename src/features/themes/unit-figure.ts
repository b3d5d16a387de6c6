import { formatNumber } from '../../core/quantity';
import type { UnitFigureKey } from '../../core/theme/unit-figure';
import { unitFigureScales } from '../../core/theme/unit-figure-scales';
import type { UnitFigureRow } from '../../core/theme/unit-figures';

interface Words {
  readonly yearly: boolean;
  /** What the two sums are, and what they are counted in. */
  readonly numerator: readonly [name: string, unit: string];
  readonly denominator: readonly [name: string, unit: string];
}

const land = ['评价用地', '亩'] as const;
const words: Readonly<Record<UnitFigureKey, Words>> = {
  taxPerMu: { yearly: true, numerator: ['税收', '万元'], denominator: land },
  valueAddedPerMu: { yearly: true, numerator: ['增加值', '万元'], denominator: land },
  outputPerMu: { yearly: true, numerator: ['产值', '万元'], denominator: land },
  floorAreaRatio: { yearly: false, numerator: ['建筑', 'm²'], denominator: ['用地', 'm²'] },
  lowTaxShare: { yearly: true, numerator: ['低于此线', '亩'], denominator: ['已知', '亩'] },
  idleShare: { yearly: false, numerator: ['闲置', '亩'], denominator: ['已知', '亩'] },
  creditRate: { yearly: false, numerator: ['完成', '按目标'], denominator: ['任务', '按目标'] },
};

export function isYearlyFigure(figure: UnitFigureKey): boolean {
  return words[figure].yearly;
}

/** 万元/亩 · 2022 年. */
export function unitFigureBasis(figure: UnitFigureKey, year: string | null): string {
  const period = isYearlyFigure(figure) ? (year ? `${year} 年` : '无年度数据') : '';
  return [unitFigureScales[figure].unit, period].filter(Boolean).join(' · ');
}

/** The figure as it stands in the list; its unit stands above it, but for the per cent sign. */
export function figureWords(figure: UnitFigureKey, value: number | null): string {
  const scale = unitFigureScales[figure];
  const text = scale.format(value);
  return value !== null && scale.unit === '%' && !text.endsWith('%') ? `${text}%` : text;
}

type Terms = Pick<
  UnitFigureRow,
  'value' | 'numerator' | 'denominator' | 'parcels' | 'unknownParcels'
>;

/** 税收（万元）÷ 评价用地（亩）: what the two sums on every line are. */
export function termNames(figure: UnitFigureKey): string {
  const { numerator, denominator } = words[figure];
  const named = ([name, unit]: readonly [string, string]) => `${name}（${unit}）`;
  return `${named(numerator)}÷ ${named(denominator)}`;
}

/** The sums behind a figure, and what they leave out: 120.00 ÷ 40.00 · 2 宗未知. */
export function termWords(figure: UnitFigureKey, row: Terms): string {
  if (figure === 'creditRate' && row.value === null) return '没有任务或未知';
  if (row.parcels === 0) return '没有地块';
  if (row.value === null) return `${formatNumber(row.parcels, 0)} 宗都没有数据`;
  const decimals = figure === 'floorAreaRatio' ? 0 : 2;
  const [above, below] = [row.numerator, row.denominator].map((sum) => formatNumber(sum, decimals));
  const unknown = row.unknownParcels > 0 ? ` · ${formatNumber(row.unknownParcels, 0)} 宗未知` : '';
  return `${above} ÷ ${below}${unknown}`;
}
