import type { SubjectTable } from '../../app/verdicts/verdicts';
import type { ChangedRow, ListedRow } from '../../core/list/difference';
import { formatMu, formatNumber, muFromM2 } from '../../core/quantity';
import { Section } from '../../ui/section';
import { TextButton } from '../../ui/text-button';
import { changeWords } from './change-words';
import style from './lists.module.css';
import { openSubject } from './open-subject';

/** So many names are read; copying takes all of them. */
const MOST = 200;

interface DifferenceRowsProps {
  readonly title: string;
  readonly rows: readonly ListedRow[];
  readonly table: SubjectTable;
}

export function DifferenceRows({ title, rows, table }: DifferenceRowsProps) {
  if (rows.length === 0) return null;
  return (
    <Section title={title} aside={`${formatNumber(rows.length, 0)} 个`}>
      <ul className={style.plainRows}>
        {rows.slice(0, MOST).map((row) => (
          <li key={row.id}>
            <Opener row={row} table={table} />
            <span className={style.meta}>
              {row.unit || '单位未注明'} ·{' '}
              {row.areaM2 === null ? '用地未知' : formatMu(muFromM2(row.areaM2))}
            </span>
          </li>
        ))}
      </ul>
      <Cut count={rows.length} />
    </Section>
  );
}

/** On the list as before, but told otherwise. */
export function ChangedRows({ rows, table }: { rows: readonly ChangedRow[]; table: SubjectTable }) {
  if (rows.length === 0) return null;
  return (
    <Section title="其他变化" aside={`${formatNumber(rows.length, 0)} 个`}>
      <ul className={style.plainRows}>
        {rows.slice(0, MOST).map((row) => (
          <li key={row.after.id}>
            <Opener row={row.after} table={table} />
            <span className={style.meta}>{changeWords(row)}</span>
          </li>
        ))}
      </ul>
      <Cut count={rows.length} />
    </Section>
  );
}

function Opener({ row, table }: { row: ListedRow; table: SubjectTable }) {
  return <TextButton onClick={() => openSubject(table, row.id)}>{row.name}</TextButton>;
}

function Cut({ count }: { count: number }) {
  if (count <= MOST) return null;
  return (
    <p className={style.meta}>
      只列出前 {MOST} 个，共 {formatNumber(count, 0)} 个；复制可得全部。
    </p>
  );
}
