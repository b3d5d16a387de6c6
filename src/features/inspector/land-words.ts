import { enterpriseFields } from '../../core/enterprise/fields';
import { type MetricKey, metricField } from '../../core/indicator/metric';
import type { LandPart, Missing } from '../../core/indicator/per-mu';
import { formatM2, formatMu, formatNumber, muFromM2, sumOf, UNKNOWN } from '../../core/quantity';
import { NO_DATA } from '../../core/theme/scale';

/** Area in 亩 from m², 未知 where nobody stated it. */
export function mu(m2: number | null): string {
  return formatMu(m2 === null ? null : muFromM2(m2));
}

/** Land that was reckoned from several statements: without one of them there is no figure. */
export function reckonedMu(m2: number | null): string {
  return m2 === null ? NO_DATA : mu(m2);
}

/** The same to a tenth of a square metre, for who divides by it. */
export function exactMu(m2: number | null): string {
  return m2 === null ? NO_DATA : formatNumber(muFromM2(m2), 4);
}

const wayNames = {
  unknown: `面积${UNKNOWN}`,
  stated: '台账面积',
  registered: '证载面积',
  measured: '图形面积',
  floorShare: '建筑面积折算',
} as const;

/** Which land it is that figures are divided by: 证载面积−租出＋台账面积. */
export function landKinds(parts: readonly LandPart[]): string {
  const kinds = parts.map(({ way, letM2, overLet }) => {
    const less = overLet || (letM2 !== null && letM2 > 0) ? '−租出' : '';
    return wayNames[way] + less;
  });
  return [...new Set(kinds)].join('＋');
}

/** How one use of land was reckoned: what it began with, and what others have of it. */
export function landWords({ occupancy, way, grossM2, letM2, overLet }: LandPart): string {
  const owned = occupancy.basis === '自有';
  const words: string[] = [];
  if (way === 'unknown') words.push(`${owned ? '自有' : '使用'}面积${UNKNOWN}`);
  if (way === 'registered') words.push(`整宗，按证载面积 ${mu(grossM2)}`);
  if (way === 'measured') words.push(`整宗，按图形面积 ${mu(grossM2)}`);
  if (way === 'stated' && owned && letM2 !== 0) words.push(`自有 ${mu(grossM2)}`);
  if (way === 'floorShare') words.push('按建筑面积占比折算');
  if (overLet) words.push('他人使用的面积超过自有面积，按 0 计，请核对');
  else if (owned && way !== 'unknown' && letM2 === null) words.push('租出面积未知');
  else if (letM2 !== null && letM2 > 0) words.push(`租出 ${mu(letM2)}`);
  if (occupancy.floorAreaM2 !== null) {
    words.push(`使用建筑面积 ${formatM2(occupancy.floorAreaM2)}`);
  }
  return words.join('，');
}

/** 自有 21.00＋租入 3.00−租出 2.70; null where there is nothing to add up, or a part is not known. */
export function landSumWords(parts: readonly LandPart[]): string | null {
  const sums = { 自有: [] as number[], 租入: [] as number[], 其他: [] as number[] };
  const lets: number[] = [];
  for (const { occupancy, grossM2, letM2, landM2, overLet } of parts) {
    if (grossM2 === null || landM2 === null || letM2 === null || overLet) return null;
    sums[occupancy.basis === '租赁' ? '租入' : occupancy.basis].push(grossM2);
    lets.push(letM2);
  }
  const two = (m2: readonly number[]) => formatNumber(muFromM2(sumOf(m2)), 2);
  const added = Object.entries(sums)
    .filter(([, m2]) => m2.length > 0)
    .map(([name, m2]) => `${name} ${two(m2)}`);
  const less = sumOf(lets) > 0 ? `−租出 ${two(lets)}` : '';
  return added.length < 2 && less === '' ? null : added.join('＋') + less;
}

/** The name of a figure of firms in its ledger, 税收. */
export function metricLabel(metric: MetricKey): string {
  const field = enterpriseFields.find(({ key }) => key === metricField[metric]);
  return field?.label ?? metric;
}

interface Names {
  readonly firm: (id: string) => string;
  readonly parcel: (id: string) => string;
}

/** What is wanted before there is a figure, each thing once. */
export function missingWords(
  missing: readonly Missing[],
  metric: MetricKey,
  year: string,
  names: Names,
): string[] {
  return [...new Set(missing.map((one) => wantedWords(one, metric, year, names)))];
}

function wantedWords(one: Missing, metric: MetricKey, year: string, names: Names): string {
  switch (one.what) {
    case 'noFirm':
      return '没有登记使用企业';
    case 'noLand':
      return '没有用地，或用地为 0';
    case 'figure':
      return `${names.firm(one.enterpriseId)} ${year} 年${metricLabel(metric)}未知`;
    case 'land':
      return `${names.firm(one.enterpriseId)}在${names.parcel(one.parcelId)}的用地面积未知`;
  }
}
