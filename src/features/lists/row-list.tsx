// biome-ignore-all lint/a11y/useSemanticElements: a virtual list of thousands of rows; its roles say what it is.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useSession } from '../../app/session';
import type { ListStanding } from '../../app/verdicts/verdicts';
import { missingLine } from '../../core/list/missing-words';
import { LISTED, listings, tracks, UNDETERMINED } from '../../core/list/verdict';
import { formatMu, formatNumber, muFromM2, UNKNOWN } from '../../core/quantity';
import { besideBlock } from './block-words';
import { openSubject } from './open-subject';
import style from './row-list.module.css';
import { useTold } from './use-name-of';

interface RowListProps {
  readonly standing: ListStanding;
  readonly rows: readonly number[];
  /** Without, nothing can be marked. */
  readonly marked?: ReadonlySet<string>;
  readonly onMark?: (id: string, on: boolean) => void;
}

const ROW_PX = 52;
/** A row that waits for data says for which, in a line of its own. */
const OPEN_ROW_PX = 74;

/** Only the rows in sight exist. Pressing one opens its record and the map goes there. */
export function RowList({ standing, rows, marked, onMark }: RowListProps) {
  const scroll = useRef<HTMLDivElement>(null);
  const opened = useSession(({ selection, block }) =>
    standing.table === 'blocks' ? block?.id : selection?.id,
  );
  const told = useTold(standing.table);
  const { table, ids, kind, listing } = standing;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: (at) => (listing[rows[at] as number] === UNDETERMINED ? OPEN_ROW_PX : ROW_PX),
    overscan: 8,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows are of other heights.
  useEffect(() => virtual.measure(), [rows, listing]);
  return (
    <div ref={scroll} className={style.rows} role="list" aria-label={kind.name}>
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, start, size }) => {
          const row = rows[index] as number;
          const id = ids[row] as string;
          const { name, landUse } = told(id);
          return (
            <div
              key={id}
              role="listitem"
              className={style.row}
              data-selected={opened === id || undefined}
              style={{ height: size, transform: `translateY(${start}px)` }}
            >
              {onMark && (
                <label className={style.mark}>
                  <input
                    type="checkbox"
                    aria-label={`选中${name}`}
                    checked={marked?.has(id) === true}
                    onChange={(event) => onMark(id, event.currentTarget.checked)}
                  />
                </label>
              )}
              <button type="button" className={style.open} onClick={() => openSubject(table, id)}>
                <span className={style.name} title={name}>
                  {name}
                </span>
                <Badge standing={standing} row={row} />
                <Where standing={standing} row={row} landUse={landUse} />
                <span className={style.figure}>{figureOf(standing, row)}</span>
                {listing[row] === UNDETERMINED && <Missing standing={standing} row={row} />}
              </button>
            </div>
          );
        })}
      </div>
    </div>
  );
}

interface RowProps {
  readonly standing: ListStanding;
  readonly row: number;
}

function Badge({ standing, row }: RowProps) {
  const stands = standing.listing[row] as number;
  const track = standing.track[row] as number;
  const done = stands === LISTED && (tracks[track] === '达标' || tracks[track] === '视同完成');
  return (
    <span className={style.badge} data-listing={stands} data-done={done || undefined}>
      {listings[stands]}
      {track > 1 && ` · ${tracks[track]}`}
      {standing.decisions.has(row) && <span className={style.decided}>人工</span>}
    </span>
  );
}

function Where({ standing, row, landUse }: RowProps & { landUse: string }) {
  const what = standing.table === 'parcels' ? landUse || '用途未知' : standing.sectors[row];
  const beside = besideBlock(standing, row);
  const m2 = standing.areasM2[row] as number;
  // A list that turns on another figure still says how much land it is about.
  const land = standing.table === 'parcels' && standing.edge ? formatMu(muFromM2(m2)) : '';
  const words = [standing.units[row] || '单位未知', what, land, beside].filter(Boolean).join(' · ');
  return (
    <span className={style.where} title={words}>
      {words}
    </span>
  );
}

function Missing({ standing, row }: RowProps) {
  const words = missingLine(standing.explain(row).missing);
  return (
    <span className={style.missing} title={words}>
      {words}
    </span>
  );
}

/** The figure the list turns on; where it turns on none, the land. */
function figureOf({ values, edge, areasM2 }: ListStanding, row: number): string {
  const value = (edge ? values : areasM2)[row] as number;
  if (!edge) return Number.isNaN(value) ? UNKNOWN : formatMu(muFromM2(value));
  return Number.isNaN(value) ? '无数据' : `${formatNumber(value, 2)} ${edge.unit}`;
}
