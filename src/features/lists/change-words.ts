import type { ChangedRow, ListedRow } from '../../core/list/difference';
import { formatMu, muFromM2 } from '../../core/quantity';

/** 豁免改为待核实；用地 1.00 亩改为 2.00 亩 */
export function changeWords({ before, after }: ChangedRow): string {
  const words = [];
  if (before.listing !== after.listing) words.push(`${before.listing}改为${after.listing}`);
  if (before.unit !== after.unit) {
    words.push(`${before.unit || '单位未注明'}改为${after.unit || '单位未注明'}`);
  }
  if (before.areaM2 !== after.areaM2) words.push(`用地${muOf(before)}改为${muOf(after)}`);
  return words.join('；');
}

function muOf({ areaM2 }: ListedRow): string {
  return areaM2 === null ? '未知' : ` ${formatMu(muFromM2(areaM2))}`;
}
