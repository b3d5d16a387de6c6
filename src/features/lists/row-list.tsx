// biome-ignore-all lint/a11y/useSemanticElements: a virtual list of thousands of rows; its roles say what it is.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { select, useSession } from '../../app/session';
import type { ListStanding } from '../../app/verdicts/verdicts';
import { listings, tracks } from '../../core/list/verdict';
import { formatNumber } from '../../core/quantity';
import style from './lists.module.css';

interface RowListProps {
  readonly standing: ListStanding;
  readonly rows: readonly number[];
  readonly nameOf: (id: string) => string;
  /** Without, nothing can be marked. */
  readonly marked?: ReadonlySet<string>;
  readonly onMark?: (id: string, on: boolean) => void;
}

const ROW_PX = 52;

/** Only the rows in sight exist. Pressing one opens its record and the map goes there. */
export function RowList({ standing, rows, nameOf, marked, onMark }: RowListProps) {
  const scroll = useRef<HTMLDivElement>(null);
  const selection = useSession((state) => state.selection);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_PX,
    overscan: 8,
  });
  const { table, ids, kind } = standing;
  return (
    <div ref={scroll} className={style.rows} role="list" aria-label={kind.name}>
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index] as number;
          const id = ids[row] as string;
          return (
            <div
              key={id}
              role="listitem"
              className={style.row}
              data-selected={selection?.id === id || undefined}
              style={{ transform: `translateY(${start}px)` }}
            >
              {onMark && (
                <input
                  type="checkbox"
                  aria-label={`选中${nameOf(id)}`}
                  checked={marked?.has(id) === true}
                  onChange={(event) => onMark(id, event.currentTarget.checked)}
                />
              )}
              <button
                type="button"
                className={style.open}
                onClick={() => table && select({ table, id })}
              >
                <span className={style.name} title={nameOf(id)}>
                  {nameOf(id)}
                </span>
                <Badge standing={standing} row={row} />
                <span className={style.where}>
                  {[standing.units[row] || '单位未知', standing.sectors[row]]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
                <span className={style.figure}>{figureOf(standing, row)}</span>
              </button>
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Badge({ standing, row }: { standing: ListStanding; row: number }) {
  const stands = standing.listing[row] as number;
  const track = standing.track[row] as number;
  const decided = standing.decisions.has(row);
  return (
    <span className={style.badge} data-listing={stands}>
      {track > 1 ? tracks[track] : listings[stands]}
      {decided && <span className={style.decided}>人工</span>}
    </span>
  );
}

function figureOf({ values, edge }: ListStanding, row: number): string {
  if (!edge) return '';
  const value = values[row] as number;
  return Number.isNaN(value) ? '无数据' : `${formatNumber(value, 2)} ${edge.unit}`;
}
