// biome-ignore-all lint/a11y/useSemanticElements: a virtual grid of thousands of rows is no <table>; its roles say what it is.
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ClipboardEvent, type KeyboardEvent, useRef } from 'react';
import { runNow } from '../../app/analysis/steps';
import { select } from '../../app/session';
import type { Sorting } from './arrange';
import type { Column, Row, TableKind } from './column';
import { GridRow } from './grid-row';
import { HeadRow } from './head-row';
import { useReveal } from './reveal';
import { sheetText } from './sheet-text';
import style from './table.module.css';

interface GridProps {
  readonly kind: TableKind;
  readonly count: number;
  readonly recordAt: (index: number) => Row | null;
  /** Place of the selected row, -1 without one. */
  readonly at: number;
  readonly columns: readonly Column[];
  readonly sorting: Sorting | null;
  readonly onSort: (sorting: Sorting | null) => void;
  readonly empty: string;
}

/** Only the rows in sight exist. The selected row is the map's selection, both ways. */
export function Grid(props: GridProps) {
  const { kind, count, recordAt, at, columns, sorting, onSort, empty } = props;
  const scroll = useRef<HTMLDivElement>(null);
  const height = rowHeight();
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroll.current,
    estimateSize: () => height,
    overscan: 12,
  });
  useReveal(scroll, at, height);

  const go = (index: number) => {
    const row = recordAt(Math.min(count - 1, Math.max(0, index)));
    if (row) select({ table: kind, id: row.id });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const page = Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / height) - 2);
    const next = {
      ArrowDown: at + 1,
      ArrowUp: at < 0 ? 0 : at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: count - 1,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    go(next);
  };
  const onCopy = (event: ClipboardEvent) => {
    const row = recordAt(at);
    if (!row || window.getSelection()?.toString()) return;
    event.preventDefault();
    const { text, html } = runNow(sheetText(columns, [row]));
    event.clipboardData.setData('text/plain', text);
    event.clipboardData.setData('text/html', html);
  };
  const template = templateOf(columns);
  const width = `max(100%, ${columns.reduce((sum, column) => sum + column.width, 0)}px)`;
  const items = virtual.getVirtualItems();
  const selected = items.some((item) => item.index === at) ? recordAt(at) : null;
  return (
    <div
      ref={scroll}
      className={style.grid}
      role="grid"
      tabIndex={0}
      aria-label={kind === 'parcels' ? '地块' : '企业'}
      aria-rowcount={count + 1}
      aria-colcount={columns.length}
      aria-activedescendant={selected ? `row-${selected.id}` : undefined}
      onKeyDown={onKeyDown}
      onCopy={onCopy}
    >
      <HeadRow
        columns={columns}
        template={template}
        width={width}
        sorting={sorting}
        onSort={onSort}
      />
      <div role="rowgroup" className={style.rows} style={{ height: virtual.getTotalSize(), width }}>
        {items.map(({ index, start }) => {
          const row = recordAt(index);
          return row ? (
            <GridRow
              key={row.id}
              kind={kind}
              row={row}
              index={index}
              top={start}
              columns={columns}
              template={template}
              selected={index === at}
            />
          ) : null;
        })}
      </div>
      {count === 0 && <p className={style.empty}>{empty}</p>}
    </div>
  );
}

/** On a wall the remarks, or else the name, take what the other columns leave. */
function templateOf(columns: readonly Column[]): string {
  const roomy = Math.max(
    0,
    columns.findIndex(({ key }) => key === 'remark'),
  );
  const widths = columns.map(({ width }, index) =>
    index === roomy ? `minmax(${width}px, 1fr)` : `${width}px`,
  );
  return widths.join(' ');
}

/** The height the tokens give a row on this screen. */
function rowHeight(): number {
  const value = getComputedStyle(document.documentElement).getPropertyValue('--mutu-row');
  return Number.parseInt(value, 10) || 30;
}
