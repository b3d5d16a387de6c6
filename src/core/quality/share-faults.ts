import type { Occupancy } from '../enterprise/occupancy';
import type { ParcelLand } from '../indicator/parcel-land';
import { formatM2, sumOf } from '../quantity';
import type { Fault } from './finding-draft';

/** Rounding of several shares, and the difference between certificate and outline. */
const SLACK_SHARE = 0.01;
const SLACK_M2 = 1;

const from = { registered: '证载登记面积', measured: '图形面积（CGCS2000 椭球面）' } as const;

/**
 * More land given to firms than there is. What is owned holds what is let, so the two are compared with the parcel
 * each by itself; where storeys are let apart, the areas used add up to floor and say nothing about land.
 */
export function shareFaults(uses: readonly Occupancy[], land: ParcelLand | null): Fault[] {
  if (!land) return [];
  const owned = uses.filter(({ basis }) => basis === '自有');
  const used = uses.filter(({ basis, floorAreaM2 }) => basis !== '自有' && floorAreaM2 === null);
  const told = [tooMuch('自有', owned, land), tooMuch('租赁和其他使用', used, land)].filter(
    (words) => words !== null,
  );
  if (told.length === 0) return [];
  const why = `${told.join('；')}。亩均指标将偏低，请核对各家的用地面积。`;
  return [{ rule: 'share.over', severity: 'warning', place: null, why }];
}

function tooMuch(what: string, uses: readonly Occupancy[], land: ParcelLand): string | null {
  const total = sumOf(uses.flatMap(({ areaM2 }) => areaM2 ?? []));
  if (total <= land.m2 * (1 + SLACK_SHARE) + SLACK_M2) return null;
  return `${uses.length} 家企业${what}面积合计 ${formatM2(total)}，超过${from[land.from]} ${formatM2(land.m2)}`;
}
