// biome-ignore-all lint/a11y/useSemanticElements: a virtual list of thousands of rows; its roles say what it is.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { notify } from '../../app/notices';
import type { SubjectTable } from '../../app/verdicts/verdicts';
import { useWorkspace } from '../../app/workspace-store';
import type { AdoptedRow } from '../../core/adoption/adoption';
import { formatMu, formatNumber, muFromM2 } from '../../core/quantity';
import { openSubject } from './open-subject';
import style from './row-list.module.css';

interface AdoptedRowsProps {
  readonly rows: readonly AdoptedRow[];
  readonly table: SubjectTable;
}

const ROW_PX = 52;

/** Rows as they were when the list was adopted; pressing one opens the record as it is now. */
export function AdoptedRows({ rows, table }: AdoptedRowsProps) {
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_PX,
    overscan: 8,
  });
  return (
    <div ref={scroll} className={style.adopted} role="list" aria-label="采纳时的名单">
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, start, size }) => {
          const row = rows[index] as AdoptedRow;
          return (
            <div
              key={row.id}
              role="listitem"
              className={style.row}
              style={{ height: size, transform: `translateY(${start}px)` }}
            >
              <button type="button" className={style.open} onClick={() => open(row, table)}>
                <span className={style.name} title={row.name}>
                  {row.name}
                </span>
                <span className={style.badge}>
                  {row.listing}
                  {row.listing === '列入' && row.track !== '—' && ` · ${row.track}`}
                  {row.decided && <span className={style.decided}>人工</span>}
                </span>
                <span className={style.where} title={row.missing && `缺${row.missing}`}>
                  {[row.unit || '单位未知', row.missing ? `缺${row.missing}` : row.sector]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
                <span className={style.figure}>
                  {row.areaM2 === null ? '用地未知' : formatMu(muFromM2(row.areaM2))}
                  {row.value !== null && ` · ${formatNumber(row.value, 2)}`}
                </span>
              </button>
            </div>
          );
        })}
      </div>
    </div>
  );
}

function open({ id, name }: AdoptedRow, table: AdoptedRowsProps['table']): void {
  const { tables } = useWorkspace.getState().ws;
  if (tables[table].has(id)) openSubject(table, id);
  else notify('info', `“${name}”已不在数据中，名单上保留的是采纳时的记载。`);
}
