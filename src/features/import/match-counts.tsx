import { formatNumber } from '../../core/quantity';
import style from './import.module.css';
import type { MatchingNow } from './use-matching';

/** How far it is, both ways; the counts add up. */
export function MatchCounts({ now }: { now: MatchingNow }) {
  const { firms, parcels, firmCount, parcelCount, suggestedFirms, suggestedParcels } = now;
  const words = (whole: number, alone: number, suggested: number, unit: string) =>
    `${formatNumber(whole, 0)} ${unit}：已对应 ${formatNumber(whole - alone, 0)}，未对应 ${formatNumber(alone, 0)}（有建议 ${formatNumber(suggested, 0)}，没有建议 ${formatNumber(alone - suggested, 0)}）`;
  return (
    <div className={style.block} role="status" aria-label="匹配进度">
      <p className={style.meta}>企业 {words(firmCount, firms.length, suggestedFirms, '家')}</p>
      <p className={style.meta}>
        地块 {words(parcelCount, parcels.length, suggestedParcels, '宗')}
      </p>
    </div>
  );
}
