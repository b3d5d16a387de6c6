import { IconDots } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import {
  type LandSum,
  type ProjectRow,
  type StateSum,
  sumsByState,
} from '../../app/projects/project-rows';
import { isBack, movesFrom } from '../../core/project/moves';
import type { ProjectState } from '../../core/project/project';
import { formatMu, formatNumber, muFromM2, UNKNOWN } from '../../core/quantity';
import { Menu } from '../../ui/menu';
import look from './board.module.css';
import { MoveForm } from './move-form';
import { openRow } from './open-row';
import style from './projects.module.css';
import { useStateColors } from './state-colors';
import { LightMark } from './state-mark';

interface Sent {
  readonly row: ProjectRow;
  readonly to: ProjectState;
}

/** More cards than this in a column are found by the filters. */
const MOST = 60;

/** The states side by side. A card is moved by dragging it or from its menu; both ask when and why. */
export function ProjectBoard({ rows }: { readonly rows: readonly ProjectRow[] }) {
  const [sent, setSent] = useState<Sent | null>(null);
  const [dragged, setDragged] = useState<ProjectRow | null>(null);
  const drop = (to: ProjectState) => {
    if (dragged && dragged.project.state !== to) setSent({ row: dragged, to });
    setDragged(null);
  };
  return (
    <>
      {sent && (
        <div className={style.box}>
          <p className={style.boxHead}>{sent.row.project.name}</p>
          <MoveForm
            key={`${sent.row.project.id} ${sent.to}`}
            projects={[sent.row.project]}
            to={sent.to}
            onClose={() => setSent(null)}
          />
        </div>
      )}
      <div className={look.board}>
        {sumsByState(rows).map((sum) => (
          <Column
            key={sum.state}
            sum={sum}
            rows={rows.filter(({ shown }) => shown.state === sum.state)}
            dragged={dragged}
            onDrag={setDragged}
            onDrop={() => drop(sum.state)}
            onSend={setSent}
          />
        ))}
      </div>
    </>
  );
}

interface ColumnProps {
  readonly sum: StateSum;
  readonly rows: readonly ProjectRow[];
  readonly dragged: ProjectRow | null;
  readonly onDrag: (row: ProjectRow | null) => void;
  readonly onDrop: () => void;
  readonly onSend: (sent: Sent) => void;
}

function Column({ sum, rows, dragged, onDrag, onDrop, onSend }: ColumnProps) {
  const color = useStateColors()[sum.state];
  const moves = dragged && movesFrom(dragged.project.state);
  const takes = moves !== null && (moves.forward === sum.state || moves.back.includes(sum.state));
  const over = (event: DragEvent) => {
    // What may not go there is not taken up: the pointer says so before the refusal would.
    if (takes) event.preventDefault();
  };
  return (
    <section
      className={look.column}
      aria-label={`${sum.state} ${sum.count} 个`}
      data-takes={takes || undefined}
      onDragOver={over}
      onDrop={onDrop}
    >
      <h3 style={{ color }}>
        {sum.state} <b>{formatNumber(sum.count, 0)}</b>
      </h3>
      <p className={look.columnSum}>{sumWords(sum)}</p>
      <ul>
        {rows.slice(0, MOST).map((row) => (
          <Card key={row.project.id} row={row} onDrag={onDrag} onSend={onSend} />
        ))}
      </ul>
      {rows.length > MOST && (
        <p className={style.hint}>
          只列前 {MOST} 个，共 {formatNumber(rows.length, 0)} 个；其余请用筛选查看。
        </p>
      )}
    </section>
  );
}

const landWords = { enterprises: '企业', parcels: '地块', blocks: '区块' } as const;

export function sumWords({ count, land, withoutArea }: LandSum): string {
  if (count === 0) return '没有项目';
  const [only, ...others] = land;
  if (!only) return `面积${UNKNOWN}`;
  const rest = withoutArea > 0 ? `，另 ${withoutArea} 个面积未知` : '';
  if (others.length === 0) return `${formatMu(muFromM2(only.areaM2))}${rest}`;
  const each = land.map(({ table, areaM2 }) => `${landWords[table]} ${formatMu(muFromM2(areaM2))}`);
  return `${each.join('、')}（有重叠，不相加）${rest}`;
}

function Card({
  row,
  onDrag,
  onSend,
}: Pick<ColumnProps, 'onDrag' | 'onSend'> & { row: ProjectRow }) {
  const { project, subject, unit, due, areaM2, rebound } = row;
  const { forward, back } = movesFrom(project.state);
  const entries = [...(forward ? [forward] : []), ...back].map((to) => ({
    kind: 'item' as const,
    key: to,
    text: isBack(project.state, to) ? `退回${to}…` : `移到${to}…`,
    run: () => onSend({ row, to }),
  }));
  const mu = areaM2 === null ? '面积未知' : formatMu(muFromM2(areaM2));
  return (
    <li
      className={look.card}
      // What is looked at of an earlier day is not moved by hand.
      draggable={row.shown === project}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', project.name);
        onDrag(row);
      }}
      onDragEnd={() => onDrag(null)}
    >
      <button
        type="button"
        className={look.cardName}
        title={project.name}
        onClick={() => openRow(row)}
      >
        {project.name}
      </button>
      <Menu
        label={`移动${project.name}`}
        entries={entries}
        trigger={(props) => (
          <button
            type="button"
            className={look.cardMenu}
            aria-label={`移动${project.name}`}
            title="移动…"
            {...props}
          >
            <IconDots size={16} aria-hidden />
          </button>
        )}
      />
      <span className={look.cardWhere} title={`${unit || '单位未定'} · ${subject}`}>
        {unit || '单位未定'} · {mu}
      </span>
      {rebound ? (
        <span className={style.warn} title={rebound.words}>
          销号后回落
        </span>
      ) : (
        <LightMark light={due.light} why={due.why} />
      )}
    </li>
  );
}
