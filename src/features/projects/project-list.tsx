// biome-ignore-all lint/a11y/useSemanticElements: a virtual list of thousands of rows; its roles say what it is.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import type { ProjectRow } from '../../app/projects/project-rows';
import { useSession } from '../../app/session';
import type { ProgramPack } from '../../core/program/schema/pack-schema';
import { formatMu, muFromM2, UNKNOWN } from '../../core/quantity';
import { BatchBar } from './batch-bar';
import { openRow } from './open-row';
import style from './projects.module.css';
import look from './rows.module.css';
import { LightMark, StateMark } from './state-mark';

interface ProjectListProps {
  readonly rows: readonly ProjectRow[];
  readonly pack: ProgramPack;
}

const ROW_PX = 74;

/** The plans one below the other; several can be marked and changed at once. Only rows in sight exist. */
export function ProjectList({ rows, pack }: ProjectListProps) {
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const scroll = useRef<HTMLDivElement>(null);
  const inView = useMemo(
    () => rows.filter(({ project }) => marked.has(project.id)),
    [rows, marked],
  );
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_PX,
    overscan: 8,
  });
  const mark = (id: string, on: boolean) => {
    const next = new Set(marked);
    if (on) next.add(id);
    else next.delete(id);
    setMarked(next);
  };
  return (
    <>
      <BatchBar rows={rows} marked={inView} pack={pack} onMark={(ids) => setMarked(new Set(ids))} />
      <div ref={scroll} className={look.rows} role="list" aria-label="项目">
        <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map(({ index, start, size }) => {
            const row = rows[index] as ProjectRow;
            return (
              <Row
                key={row.project.id}
                row={row}
                marked={marked.has(row.project.id)}
                onMark={mark}
                style={{ height: size, transform: `translateY(${start}px)` }}
              />
            );
          })}
        </div>
      </div>
    </>
  );
}

interface RowProps {
  readonly row: ProjectRow;
  readonly marked: boolean;
  readonly onMark: (id: string, on: boolean) => void;
  readonly style: { readonly height: number; readonly transform: string };
}

function Row({ row, marked, onMark, style: place }: RowProps) {
  const { project, shown, subject, due, areaM2, rebound } = row;
  const selected = useSession((state) => state.selection?.id === project.subject.id);
  const next = due.next ? `${due.next.name} ${due.next.due}` : due.why;
  // A plan named after its subject does not name it twice.
  const other = project.name.includes(subject) ? [] : [subject];
  const where = [row.unit || '单位未定', ...other, `${project.year} 年`].join(' · ');
  return (
    <div role="listitem" className={look.row} style={place} data-selected={selected || undefined}>
      <label className={look.mark}>
        <input
          type="checkbox"
          aria-label={`选中${project.name}`}
          checked={marked}
          onChange={(event) => onMark(project.id, event.currentTarget.checked)}
        />
      </label>
      <button type="button" className={look.open} onClick={() => openRow(row)}>
        <span className={look.name} title={project.name}>
          {project.name}
        </span>
        <StateMark state={shown.state} />
        <span className={look.where} title={where}>
          {where}
        </span>
        <span className={look.figure}>
          {areaM2 === null ? UNKNOWN : formatMu(muFromM2(areaM2))}
        </span>
        <span className={look.where} title={rebound?.words ?? due.why}>
          {rebound ? <b className={style.warn}>回落：{rebound.words}</b> : next}
        </span>
        <LightMark light={due.light} why={due.why} />
      </button>
    </div>
  );
}
