import type { TaskTable } from '../../core/program/schema/target-schema';
import { printed } from './figure-words';
import style from './item.module.css';

/** A task table as it is printed: a dash is no task, never a task of nothing. */
export function PrintedTable({ table }: { table: TaskTable }) {
  const { rowLabel, columns, rows, totals, grandTotal, totalsLabel, totalsFirst, unit } = table;
  const summed = rows.some(({ total }) => total !== undefined) || grandTotal !== undefined;
  const totalsRow = (
    <tr className={style.totals}>
      <th scope="row">{totalsLabel}</th>
      {columns.map(({ key }) => (
        <td key={key}>{key in totals ? printed(totals[key] as number) : ''}</td>
      ))}
      {summed && <td>{grandTotal === undefined ? '' : printed(grandTotal)}</td>}
    </tr>
  );
  return (
    <table className={style.table}>
      <thead>
        <tr>
          <th scope="col">{rowLabel}</th>
          {columns.map((column) => (
            <th key={column.key} scope="col">
              {column.title}
              {column.unit !== unit && <span className={style.meta}>（{column.unit}）</span>}
            </th>
          ))}
          {summed && <th scope="col">合计</th>}
        </tr>
      </thead>
      <tbody>
        {totalsFirst && totalsRow}
        {rows.map((row) => (
          <tr key={row.unit}>
            <th scope="row">{row.unit}</th>
            {columns.map(({ key }) => (
              <td key={key}>{cell(row.values[key])}</td>
            ))}
            {summed && <td>{row.total === undefined ? '' : cell(row.total)}</td>}
          </tr>
        ))}
        {!totalsFirst && totalsRow}
      </tbody>
    </table>
  );
}

function cell(value: number | null | undefined): string {
  return value === null || value === undefined ? '-' : printed(value);
}
