import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ListStanding } from '../../app/verdicts/verdicts';
import { formatMu, formatNumber, muFromM2 } from '../../core/quantity';
import { TextButton } from '../../ui/text-button';
import { copyList } from './copy-list';
import { DecideForm } from './decide-form';
import style from './lists.module.css';
import { sumsOf } from './sums';

interface BatchBarProps {
  readonly standing: ListStanding;
  readonly rows: readonly number[];
  readonly marked: readonly number[];
  readonly onMark: (ids: readonly string[]) => void;
}

/** How many are shown, and what may be done with those that are marked. */
export function BatchBar({ standing, rows, marked, onMark }: BatchBarProps) {
  const [deciding, setDeciding] = useState(false);
  const sums = sumsOf(standing, marked.length > 0 ? marked : rows);
  const idsOf = (some: readonly number[]) => some.map((row) => standing.ids[row] as string);
  const all = marked.length === rows.length;
  return (
    <div className={style.batch}>
      <label className={style.all}>
        <input
          type="checkbox"
          aria-label="选中所列全部"
          checked={all}
          onChange={() => onMark(all ? [] : idsOf(rows))}
        />
        <span role="status">
          {marked.length > 0 ? '已选' : '共'} {formatNumber(sums.count, 0)}
          {standing.table === 'parcels' ? ' 宗' : ' 家'}，{formatMu(muFromM2(sums.areaM2))}
        </span>
      </label>
      <span className={style.verbs}>
        <TextButton onClick={() => void copyList(standing, marked.length > 0 ? marked : rows)}>
          复制
        </TextButton>
        <Button
          disabled={marked.length === 0}
          onClick={() => setDeciding(true)}
          title={marked.length === 0 ? '先选中要改列的对象' : ''}
        >
          改列…
        </Button>
      </span>
      {deciding && marked.length > 0 && (
        <DecideForm
          standing={standing}
          ids={idsOf(marked)}
          onClose={(done) => {
            setDeciding(false);
            if (done) onMark([]);
          }}
        />
      )}
    </div>
  );
}
