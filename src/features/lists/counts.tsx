import { useMemo } from 'react';
import type { ListStanding } from '../../app/verdicts/verdicts';
import { EXEMPT, LISTED, listings, NOT_LISTED, UNDETERMINED } from '../../core/list/verdict';
import { formatMu, formatNumber, muFromM2 } from '../../core/quantity';
import style from './lists.module.css';
import { allRows, type RowsWanted } from './shown-rows';
import { sumsOf } from './sums';

interface CountsProps {
  readonly standing: ListStanding;
  readonly wanted: RowsWanted;
  readonly onWant: (wanted: RowsWanted) => void;
}

const order = [LISTED, UNDETERMINED, EXEMPT, NOT_LISTED];

/** Four standings with their land; pressing one shows its rows. */
export function Counts({ standing, wanted, onWant }: CountsProps) {
  const counts = useMemo(() => {
    const rows: number[][] = listings.map(() => []);
    standing.listing.forEach((stands, row) => {
      rows[stands]?.push(row);
    });
    return rows.map((own) => sumsOf(standing, own));
  }, [standing]);
  return (
    <div className={style.counts}>
      {order.map((stands) => {
        const sums = counts[stands];
        if (!sums) return null;
        const on = wanted.listing === stands;
        return (
          <button
            key={stands}
            type="button"
            className={style.count}
            data-listing={stands}
            aria-pressed={on}
            title={
              sums.withoutArea > 0 ? `另有 ${sums.withoutArea} 个用地面积未知，未计入亩数` : ''
            }
            onClick={() => onWant({ ...allRows, listing: on ? null : stands })}
          >
            <span className={style.word}>{listings[stands]}</span>
            <strong>{formatNumber(sums.count, 0)}</strong>
            <span className={style.mu}>{formatMu(muFromM2(sums.areaM2))}</span>
          </button>
        );
      })}
    </div>
  );
}
