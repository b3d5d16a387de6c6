import { useState } from 'react';
import type { SubjectTable } from '../../app/verdicts/verdicts';
import type { Adoption } from '../../core/adoption/adoption';
import { formatMu, formatNumber, muFromM2, sumOf } from '../../core/quantity';
import { localMinute } from '../../ui/local-time';
import { TextButton } from '../../ui/text-button';
import { AdoptedRows } from './adopted-rows';
import { copySheet } from './copy-sheet';
import { adoptedSheet } from './list-sheet';
import style from './lists.module.css';

interface AdoptedListProps {
  readonly adoption: Adoption;
  readonly table: SubjectTable;
  readonly onCompare: () => void;
}

/** One list that was adopted: what it was judged by, and its rows as they were. */
export function AdoptedList({ adoption, table, onCompare }: AdoptedListProps) {
  const [open, setOpen] = useState(false);
  const { name, by, at, programVersion, variant, head, rows } = adoption;
  const listed = rows.filter(({ listing }) => listing === '列入');
  const waiting = rows.filter(({ listing }) => listing === '待核实').length;
  const known = listed.flatMap(({ areaM2 }) => areaM2 ?? []);
  const decided = listed.filter((row) => row.decided).length;
  return (
    <article className={style.adoption} aria-label={name}>
      <h4>{name}</h4>
      <p>
        列入 {formatNumber(listed.length, 0)}，{formatMu(muFromM2(sumOf(known)))}
        {decided > 0 && `，其中人工列入 ${formatNumber(decided, 0)}`}
        {waiting > 0 && `；待核实 ${formatNumber(waiting, 0)}`}
      </p>
      <p className={style.meta}>
        {by} · <time dateTime={at}>{localMinute(at)}</time> · 方案包 {programVersion} · 数据版本{' '}
        {head} · {variant ? `本地口径：${variant.name}` : '文件口径'}
      </p>
      <p className={style.verbs}>
        <TextButton label={`${open ? '收起' : '打开'}名单：${name}`} onClick={() => setOpen(!open)}>
          {open ? '收起名单' : '打开名单'}
        </TextButton>
        <TextButton onClick={() => void copySheet(adoptedSheet(rows))}>复制</TextButton>
        <TextButton onClick={onCompare}>与现在比较</TextButton>
      </p>
      {open && <AdoptedRows rows={rows} table={table} />}
    </article>
  );
}
