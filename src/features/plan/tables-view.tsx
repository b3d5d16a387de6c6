import { useState } from 'react';
import type { TaskTable } from '../../core/program/schema/target-schema';
import { Dialog } from '../../ui/dialog';
import { Quiet } from '../../ui/quiet';
import { Section } from '../../ui/section';
import { TextButton } from '../../ui/text-button';
import { printed, withUnit } from './figure-words';
import { Item, Items } from './item';
import style from './item.module.css';
import { usePlan } from './plan-context';
import { PrintedTable } from './printed-table';

/** As many columns as a panel shows without the figures running into each other. */
const MOST_COLUMNS = 4;

/** 任务表: the printed tables cell by cell. Wide ones open in a window of their own. */
export function TablesView() {
  const { pack } = usePlan();
  const [wide, setWide] = useState<TaskTable | null>(null);
  return (
    <Section title="任务表" aside={`${pack.taskTables.length} 张`}>
      {pack.taskTables.length === 0 && <Quiet>方案没有任务表，目标均未分解到镇街、平台。</Quiet>}
      <Items>
        {pack.taskTables.map((table) => {
          const { id, title, clause, note, columns, unit, year, rows } = table;
          const fits = columns.length <= MOST_COLUMNS;
          return (
            <Item key={id} id={id} title={title} clause={clause} note={note}>
              <p className={style.meta}>
                {[year && `${year} 年`, unit && `单位：${unit}`, `${rows.length} 个责任单位`]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              {fits ? <PrintedTable table={table} /> : <Totals table={table} />}
              <p className={style.meta}>{wordsOfSums(table)}</p>
              {!fits && <TextButton onClick={() => setWide(table)}>打开全表</TextButton>}
            </Item>
          );
        })}
      </Items>
      {wide && (
        <Dialog title={wide.title} large onClose={() => setWide(null)}>
          <PrintedTable table={wide} />
        </Dialog>
      )}
    </Section>
  );
}

/** The pack's checks add every column up; a table that does not add up is refused. */
function wordsOfSums({ columns, rows, totalsLabel }: TaskTable): string {
  const dashes = rows.some(({ values }) => Object.values(values).includes(null));
  const summed = columns.filter(({ aggregation }) => aggregation === 'sum');
  const which = summed.length < columns.length ? `可相加的 ${summed.length} 列` : '各列';
  const sums = `${which}之和与印出的“${totalsLabel}”一行相符，尾差：无。`;
  return dashes ? `“-”为没有任务；${sums}` : sums;
}

/** What a wide table comes to, column by column. */
function Totals({ table: { columns, totals, totalsLabel } }: { table: TaskTable }) {
  return (
    <table className={style.table}>
      <thead>
        <tr>
          <th scope="col">指标</th>
          <th scope="col">{totalsLabel}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map(({ key, title, unit }) => (
          <tr key={key}>
            <th scope="row">{title}</th>
            <td>{key in totals ? withUnit(printed(totals[key] as number), unit) : '未印'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
