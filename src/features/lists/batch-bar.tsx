import { Button } from '@mantine/core';
import { useState } from 'react';
import { withdrawDecision } from '../../app/commands/withdraw-decision';
import { announce } from '../../app/notices';
import type { ListStanding } from '../../app/verdicts/verdicts';
import { formatMu, formatNumber, muFromM2 } from '../../core/quantity';
import { useAsk } from '../../ui/ask-context';
import { onlyOnce } from '../../ui/busy';
import { TextButton } from '../../ui/text-button';
import { copySheet } from './copy-sheet';
import { DecideForm } from './decide-form';
import { listSheet } from './list-sheet';
import style from './lists.module.css';
import { subjectWords } from './subject-words';
import { sumsOf } from './sums';
import { useTold } from './use-name-of';

interface BatchBarProps {
  readonly standing: ListStanding;
  readonly rows: readonly number[];
  readonly marked: readonly number[];
  readonly onMark: (ids: readonly string[]) => void;
}

/** How many are shown, and what may be done with those that are marked. */
export function BatchBar({ standing, rows, marked, onMark }: BatchBarProps) {
  const [deciding, setDeciding] = useState(false);
  const told = useTold(standing.table);
  const { who } = useAsk();
  const meant = marked.length > 0 ? marked : rows;
  const sums = sumsOf(standing, meant);
  const idsOf = (some: readonly number[]) => some.map((row) => standing.ids[row] as string);
  const decided = marked.flatMap((row) => standing.decisions.get(row)?.id ?? []);
  const all = marked.length === rows.length;
  const withdraw = async () => {
    if (!(await who())) return;
    const done = await onlyOnce('withdraw', () => announce(withdrawDecision({ ids: decided })));
    if (done) onMark([]);
  };
  return (
    <div className={style.batch}>
      <label className={style.all}>
        <input
          ref={(box) => {
            if (box) box.indeterminate = marked.length > 0 && !all;
          }}
          type="checkbox"
          aria-label="选中所列全部"
          checked={all}
          onChange={(event) => onMark(event.currentTarget.checked ? idsOf(rows) : [])}
        />
        <span role="status">
          {marked.length > 0 ? '已选' : '共'} {formatNumber(sums.count, 0)}
          {` ${subjectWords[standing.table].counter}`}，{formatMu(muFromM2(sums.areaM2))}
        </span>
      </label>
      <span className={style.verbs}>
        {decided.length > 0 && (
          <TextButton onClick={() => void withdraw()}>撤回认定 {decided.length}</TextButton>
        )}
        <TextButton onClick={() => void copySheet(listSheet(standing, meant, told))}>
          复制
        </TextButton>
        <Button
          disabled={marked.length === 0}
          aria-expanded={deciding}
          onClick={() => setDeciding(true)}
          title={marked.length === 0 ? '先选中要改列的对象' : ''}
        >
          改列…
        </Button>
      </span>
      {deciding && marked.length > 0 && (
        <DecideForm
          standing={standing}
          rows={marked}
          onClose={(done) => {
            setDeciding(false);
            if (done) onMark([]);
          }}
        />
      )}
    </div>
  );
}
