// biome-ignore-all lint/a11y/useSemanticElements: a virtual grid of thousands of rows is no <table>; its roles say what it is.
// biome-ignore-all lint/a11y/useFocusableInteractive: the buttons inside take the focus.
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { Sorting } from './arrange';
import type { Column } from './column';
import style from './table.module.css';

interface HeadRowProps {
  readonly columns: readonly Column[];
  readonly template: string;
  readonly width: string;
  readonly sorting: Sorting | null;
  readonly onSort: (sorting: Sorting | null) => void;
}

/** Titles that sort: up, down, then as the data came. */
export function HeadRow({ columns, template, width, sorting, onSort }: HeadRowProps) {
  const next = (key: string): Sorting | null => {
    if (sorting?.key !== key) return { key, down: false };
    return sorting.down ? null : { key, down: true };
  };
  return (
    <div role="rowgroup" className={style.head} style={{ width }}>
      <div role="row" aria-rowindex={1} style={{ gridTemplateColumns: template }}>
        {columns.map(({ key, title, numeric }, index) => {
          const order = sorting?.key === key ? (sorting.down ? 'descending' : 'ascending') : 'none';
          return (
            <div
              key={key}
              role="columnheader"
              aria-colindex={index + 1}
              aria-sort={order}
              className={style.headCell}
              data-numeric={numeric}
            >
              <button type="button" title={title} onClick={() => onSort(next(key))}>
                <span>{title}</span>
                {order === 'ascending' && <IconArrowUp size={13} aria-hidden />}
                {order === 'descending' && <IconArrowDown size={13} aria-hidden />}
              </button>
            </div>
          );
        })}
      </div>
    </div>
  );
}
