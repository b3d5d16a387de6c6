// biome-ignore-all lint/a11y/useSemanticElements: a virtual list of thousands of rows; its roles say what it is.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { select, useSession } from '../../app/session';
import { useWorkspace } from '../../app/workspace-store';
import type { GradedFirm } from './class-counts';
import { gradeWords, shortGradeWords } from './grade-words';
import style from './grading.module.css';
import type { Computed } from './use-computed';

const ROW_PX = 52;

/** Only the rows in sight exist. Pressing one opens its record, and the map goes there. */
export function FirmRows({
  firms,
  scheme,
}: {
  firms: readonly GradedFirm[];
  scheme: Computed['scheme'];
}) {
  const scroll = useRef<HTMLDivElement>(null);
  const enterprises = useWorkspace((state) => state.ws.tables.enterprises);
  const selection = useSession((state) => state.selection);
  const virtual = useVirtualizer({
    count: firms.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_PX,
    overscan: 8,
  });
  if (firms.length === 0) return null;
  return (
    <div ref={scroll} className={style.rows} role="list" aria-label="综合评价企业">
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const { id, grade } = firms[index] as GradedFirm;
          const name = enterprises.get(id)?.name || '未命名企业';
          return (
            <div
              key={id}
              role="listitem"
              className={style.row}
              data-selected={selection?.id === id || undefined}
              style={{ transform: `translateY(${start}px)` }}
            >
              <button
                type="button"
                title={`${name}：${gradeWords(grade, scheme)}`}
                onClick={() => select({ table: 'enterprises', id })}
              >
                <span>{name}</span>
                <span>{shortGradeWords(grade)}</span>
              </button>
            </div>
          );
        })}
      </div>
    </div>
  );
}
