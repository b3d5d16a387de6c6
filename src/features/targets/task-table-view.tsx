import { useState } from 'react';
import type { OpenTarget } from '../../app/session';
import { openTarget } from '../../app/targets/target-view';
import { formatNumber } from '../../core/quantity';
import { figureOf, plainUnit, rateWords } from '../../core/target/figure-words';
import type { TaskCell, TaskRow, TaskTableProgress } from '../../core/target/task-table';
import { ChoiceBar } from '../../ui/choice-bar';
import { Section } from '../../ui/section';
import { LightMark } from './light-mark';
import style from './task-table.module.css';
import { useLastPlaces } from './use-last-places';

interface TaskTableViewProps {
  readonly table: TaskTableProgress;
  readonly open: OpenTarget;
}

type Order = 'printed' | 'place';

const orders = [
  { value: 'printed', label: '文件顺序' },
  { value: 'place', label: '按排名' },
] as const satisfies readonly { value: Order; label: string }[];

/** The table as the document prints it, with what is done and missing in every cell. Every figure opens its parts. */
export function TaskTableView({ table, open }: TaskTableViewProps) {
  const [order, setOrder] = useState<Order>('printed');
  const lastPlaces = useLastPlaces(open);
  const { columns, unit } = table;
  const many = columns.length > 1;
  const rows = order === 'printed' ? table.rows : byPlace(table.rows);
  const lines = table.rest ? [...rows, table.rest] : rows;
  return (
    <Section
      title={`任务分解（${plainUnit(unit)}）`}
      aside={<ChoiceBar label="行的顺序" choices={orders} value={order} onChange={setOrder} />}
    >
      <div className={style.scroll}>
        <table className={style.table}>
          <thead>
            <tr>
              <th scope="col">单位</th>
              {many &&
                columns.map(({ key, title }) => (
                  <th key={key} scope="col">
                    {title}
                  </th>
                ))}
              <th scope="col">{many ? '合计' : columns[0]?.title}</th>
              <th scope="col">排名</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((row) => (
              <Row
                key={row.unit}
                row={row}
                table={table}
                open={open}
                last={lastPlaces.get(row.unit)}
              />
            ))}
          </tbody>
          <tfoot>
            <Row row={table.totals} table={table} open={open} isTotal />
          </tfoot>
        </table>
      </div>
      <p className={style.note}>
        每格：完成 / 任务，下面是完成率和差额。“—”为文件未下达任务，不评灯、不排名。
        {table.rows.some(({ unitId }) => unitId === null) &&
          '标“无档案”的单位在本区没有对应记录，完成数未知。'}
      </p>
    </Section>
  );
}

function byPlace(rows: readonly TaskRow[]): readonly TaskRow[] {
  const place = ({ whole }: TaskRow) => whole.place ?? Number.POSITIVE_INFINITY;
  return [...rows].sort((a, b) => place(a) - place(b));
}

interface RowProps {
  readonly row: TaskRow;
  readonly table: TaskTableProgress;
  readonly open: OpenTarget;
  readonly last?: number | null | undefined;
  readonly isTotal?: boolean;
}

function Row({ row, table, open, last, isTotal = false }: RowProps) {
  const unit = isTotal ? null : row.unit;
  const { place } = row.whole;
  const isOpen = (column: string | null) => open.unit === unit && open.column === column;
  const show = (column: string | null) =>
    openTarget(isOpen(column) ? { ...open, unit: null, column: null } : { ...open, unit, column });
  return (
    <tr>
      <th scope="row">
        {row.unit}
        {row.unitId === null && !isTotal && row !== table.rest && <small>无档案</small>}
      </th>
      {table.columns.length > 1 &&
        table.columns.map(({ key, title }, at) => (
          <Cell
            key={key}
            cell={row.cells[at] as TaskCell}
            unit={table.unit}
            label={`${row.unit} ${title}`}
            pressed={isOpen(key)}
            onOpen={() => show(key)}
          />
        ))}
      <Cell
        cell={row.whole}
        unit={table.unit}
        label={`${row.unit} 合计`}
        pressed={unit !== null && isOpen(null)}
        onOpen={() => show(null)}
      />
      <td className={style.place}>
        {place === null ? '—' : formatNumber(place, 0)}
        {place !== null && last !== undefined && <small>{lastWords(place, last)}</small>}
      </td>
    </tr>
  );
}

function lastWords(place: number, last: number | null): string {
  if (last === null) return '上月无';
  if (last === place) return '上月同';
  return `上月 ${last}${last > place ? ' ↑' : ' ↓'}`;
}

interface CellProps {
  readonly cell: TaskCell;
  readonly unit: string;
  readonly label: string;
  readonly pressed: boolean;
  readonly onOpen: () => void;
}

function Cell({ cell, unit, label, pressed, onOpen }: CellProps) {
  const { task, done, rate, gap, light, why, withoutTask } = cell;
  const nothing = task === null && !done;
  return (
    <td>
      <button type="button" className={style.cell} aria-pressed={pressed} onClick={onOpen}>
        <span className={style.unseen}>{label} </span>
        {nothing ? (
          <span>—</span>
        ) : (
          <>
            <b>{figureOf(done, unit)}</b>
            <small>/ {task === null ? '—' : figureOf(task, unit)}</small>
            {task === null ? (
              <small>无任务</small>
            ) : (
              <small>
                <LightMark light={light} why={why} small /> {rate === null ? '' : rateWords(rate)}
              </small>
            )}
            {gap !== null && gap > 0 && <small>差 {figureOf(gap, unit)}</small>}
            {task !== null && withoutTask !== null && (
              <small className={style.wraps}>其中无任务 {figureOf(withoutTask, unit)}</small>
            )}
          </>
        )}
      </button>
    </td>
  );
}
