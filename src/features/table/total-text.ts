import { formatNumber, muFromM2 } from '../../core/quantity';
import type { TableRows } from './use-rows';

export interface TotalWords {
  /** 12 / 512 宗, or 共 512 宗. */
  readonly count: string;
  /** The ellipsoidal 亩 of the rows; it is the legend's total when no further filter is typed here. */
  readonly area: string;
  /** Parcels that are in no area, said where there are any. */
  readonly without: string | null;
  readonly narrowed: boolean;
}

const units = { parcels: '宗', enterprises: '家' } as const;

/** What the rows come to. `typed`: a text typed here narrows them further. */
export function totalWords(answer: TableRows, typed: boolean): TotalWords {
  const { kind, rows, records, areaM2, withoutOutline, narrowed } = answer;
  const [some, all] = [formatNumber(rows.length, 0), formatNumber(records.length, 0)];
  const fewer = narrowed || typed || rows.length !== records.length;
  return {
    count: fewer ? `${some} / ${all} ${units[kind]}` : `共 ${all} ${units[kind]}`,
    area: formatNumber(muFromM2(areaM2), 2),
    without:
      withoutOutline > 0 ? `另有 ${formatNumber(withoutOutline, 0)} 宗无图形，未计面积` : null,
    narrowed,
  };
}
