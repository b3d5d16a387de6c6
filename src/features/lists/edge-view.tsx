import { TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ListStanding } from '../../app/verdicts/verdicts';
import { edgeWords } from '../../core/list/edge-words';
import { formatMu, formatNumber, muFromM2 } from '../../core/quantity';
import { Quiet } from '../../ui/quiet';
import { TextButton } from '../../ui/text-button';
import { copySheet } from './copy-sheet';
import { listSheet } from './list-sheet';
import style from './lists.module.css';
import { RowList } from './row-list';
import { subjectWords } from './subject-words';
import { sumsOf } from './sums';
import { useTold } from './use-name-of';

/** 边缘: rows close to the edge, on either side, to be checked in the field before a list is published. */
export function EdgeView({ standing }: { standing: ListStanding }) {
  const [typed, setTyped] = useState('5');
  const percent = within(Number(typed));
  const told = useTold(standing.table);
  const rows = useMemo(() => standing.near(percent).map(({ row }) => row), [standing, percent]);
  if (standing.edges.length === 0) {
    return (
      <div className={style.lead}>
        <Quiet>这张清单没有数值标准，没有边缘可查。</Quiet>
      </div>
    );
  }
  const sums = sumsOf(standing, rows);
  return (
    <>
      <div className={style.filters}>
        <TextInput
          type="number"
          label="离标准不超过（%）"
          min={0}
          max={50}
          step={1}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={() => setTyped(String(percent))}
        />
      </div>
      <p className={style.lead}>
        {standing.edges.map(edgeWords).join('；')}，上下 {percent}% 以内共{' '}
        {formatNumber(sums.count, 0)} {subjectWords[standing.table].counter}，
        {formatMu(muFromM2(sums.areaM2))}。公布前请逐一核实。{' '}
        <TextButton onClick={() => void copySheet(listSheet(standing, rows, told))}>
          复制
        </TextButton>
      </p>
      {rows.length > 0 && <RowList standing={standing} rows={rows} />}
    </>
  );
}

function within(percent: number): number {
  return Number.isFinite(percent) ? Math.min(50, Math.max(0, percent)) : 0;
}
