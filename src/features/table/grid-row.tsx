// biome-ignore-all lint/a11y/useSemanticElements: a virtual grid of thousands of rows is no <table>; its roles say what it is.
import { memo } from 'react';
import { select, useSession } from '../../app/session';
import { UNKNOWN } from '../../core/quantity';
import type { Column, Row, TableKind } from './column';
import style from './table.module.css';

interface GridRowProps {
  readonly kind: TableKind;
  readonly row: Row;
  readonly index: number;
  readonly top: number;
  readonly columns: readonly Column[];
  readonly template: string;
  readonly selected: boolean;
}

/** Hovering a row hovers its parcel on the map, without drawing the table again. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { kind, row, index, top, columns, template, selected } = props;
  const hover = (id: string | null) => {
    if (kind === 'parcels') useSession.setState({ hoveredParcel: id });
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid handles the keys of its rows.
    // biome-ignore lint/a11y/useFocusableInteractive: focus stays on the grid (aria-activedescendant).
    <div
      id={`row-${row.id}`}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      className={style.row}
      data-odd={index % 2 === 1}
      style={{ gridTemplateColumns: template, transform: `translateY(${top}px)` }}
      onClick={() => select({ table: kind, id: row.id })}
      onPointerEnter={() => hover(row.id)}
      onPointerLeave={() => hover(null)}
    >
      {columns.map((column, at) => {
        const text = column.text(row);
        const mark = column.mark?.(row);
        return (
          // biome-ignore lint/a11y/useFocusableInteractive: rows, not cells, are what one walks through.
          <div
            key={column.key}
            role="gridcell"
            aria-colindex={at + 1}
            className={style.cell}
            data-numeric={column.numeric}
            data-unknown={text === UNKNOWN}
            title={text.length > 12 ? text : undefined}
          >
            <span>{text}</span>
            {mark && <small>{mark}</small>}
          </div>
        );
      })}
    </div>
  );
});
