import { type Shift, shiftNames } from '../../core/import/place-shapes';
import type { ShiftFound } from '../../core/import/weigh-shift';
import { formatNumber } from '../../core/quantity';

const fits: Readonly<Record<ShiftFound['by'], string>> = {
  land: '与已有图形重合',
  borders: '完整落在一个镇街内',
};

/** What is seen, what it is like, and how many outlines speak for it. */
export function shiftWords(found: ShiftFound, taken: boolean): string {
  const { shift, offM, toward, tried, before, after, by } = found;
  const count = (n: number) => formatNumber(n, 0);
  const off = `图形整体偏${toward}约 ${count(offM)} 米，与${shiftNames[shift as Shift]}相符`;
  const ground = `抽查 ${count(tried)} 个图形，${fits[by]}的改正前 ${count(before)} 个，改正后 ${count(after)} 个。`;
  return taken ? `已改正：${off}。${ground}` : `${off}，尚未改正：${ground}`;
}
