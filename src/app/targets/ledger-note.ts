import { formatNumber, sumOf } from '../../core/quantity';
import type { LandLedger } from '../../core/target/ledger-land';
import type { LandStakes } from './land-stakes';

/** How parcels are told of which only a part is credited or planned. */
export const PARTS_NOTE = '一宗地只认定或计划一部分的，宗数归一类，亩数和图上按各部分分开';

/** Less is what outlines and figures of paper differ by. */
const LEAST_MU = 0.005;

/** What the ledger counts on a day, and how much of it the map cannot show; empty where it counts nothing. */
export function ledgerNote(ledger: LandLedger, stakes: LandStakes, day: string): string {
  const all: number[] = [];
  const nowhere: number[] = [];
  const outside: number[] = [];
  for (const { credit, counted } of ledger.entriesAt(day)) {
    if (!counted) continue;
    all.push(counted);
    const share = stakes.onParcels(credit);
    if (share === null) nowhere.push(counted);
    else if (share < 1) outside.push(counted * (1 - share));
  }
  const words = (mu: readonly number[]) => `${formatNumber(sumOf(mu), 2)} 亩`;
  if (all.length === 0) return '';
  return [
    `台账按权重计入 ${words(all)}`,
    nowhere.length > 0 && `其中 ${nowhere.length} 笔认定无图形，共 ${words(nowhere)}，图上不显示`,
    sumOf(outside) >= LEAST_MU && `其中 ${words(outside)}在现有地块以外，图上不显示`,
  ]
    .filter(Boolean)
    .join('；');
}
