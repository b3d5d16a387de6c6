import type { ListStanding } from '../../app/verdicts/verdicts';
import { formatMu, formatNumber, muFromM2, sumOf } from '../../core/quantity';
import { TextButton } from '../../ui/text-button';
import { copySheet } from './copy-sheet';
import { listSheet } from './list-sheet';
import style from './lists.module.css';
import { sumsOf } from './sums';
import { useTold } from './use-name-of';

interface BlockBarProps {
  readonly standing: ListStanding;
  readonly rows: readonly number[];
}

/** How many blocks are shown and how much land; a block is put on the list by being drawn, so nothing is marked. */
export function BlockBar({ standing, rows }: BlockBarProps) {
  const told = useTold(standing.table);
  const sums = sumsOf(standing, rows);
  const occupied = sumOf(rows.flatMap((row) => standing.blocks?.occupiedM2[row] ?? []));
  return (
    <div className={style.batch}>
      <span role="status">
        共 {formatNumber(sums.count, 0)} 个，{formatMu(muFromM2(sums.areaM2))}，涉企用地{' '}
        {formatMu(muFromM2(occupied))}
        {sums.withoutArea > 0 && `；${sums.withoutArea} 个尚未划定，未计入亩数`}
      </span>
      <span className={style.verbs}>
        <TextButton onClick={() => void copySheet(listSheet(standing, rows, told))}>
          复制
        </TextButton>
      </span>
    </div>
  );
}
