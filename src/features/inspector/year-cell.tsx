import { useEffect, useRef } from 'react';
import type { Fact } from '../../core/fact';
import type { Field } from '../../core/field';
import { formatPeriod, formatValue } from '../../core/format-value';
import { UNKNOWN } from '../../core/quantity';
import style from './facts.module.css';

interface YearCellProps {
  readonly field: Field;
  readonly year: string;
  readonly fact: Fact | undefined;
  /** Its form stands below the table. */
  readonly open: boolean;
  /** Something was typed for it that is not saved. */
  readonly draft: boolean;
  readonly onOpen: () => void;
}

export function YearCell({ field, year, fact, open, draft, onOpen }: YearCellProps) {
  const own = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (open) own.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [open]);
  const known = fact !== undefined && fact.value !== null;
  const text = fact ? formatValue({ ...field, unit: '' }, fact.value) : UNKNOWN;
  const source = fact
    ? `${known ? '' : '，查过，填报为未知'}，来源：${fact.source}`
    : '，还没有填写';
  const unsaved = draft ? '，有未保存的内容' : '';
  return (
    <button
      ref={own}
      type="button"
      className={known ? style.cell : `${style.cell} ${style.unknown}`}
      data-open={open}
      data-draft={draft}
      title={`${field.label} ${formatPeriod(year)}${source}${unsaved}`}
      aria-label={`${formatPeriod(year)}${field.label}：${text}${unsaved}，点按修改`}
      onClick={onOpen}
    >
      {text}
    </button>
  );
}
