import { select } from '../../app/session';
import type { Extent, ListDifference, ListedRow } from '../../core/list/difference';
import { formatMu, formatNumber, muFromM2 } from '../../core/quantity';
import { Quiet } from '../../ui/quiet';
import { Section } from '../../ui/section';
import { TextButton } from '../../ui/text-button';
import figures from './figures.module.css';
import style from './lists.module.css';

interface DifferenceTableProps {
  readonly difference: ListDifference;
  readonly table: 'enterprises' | 'parcels' | null;
}

/** What was added and what left, in rows and 亩 by unit; every row opens its record. */
export function DifferenceTable({ difference, table }: DifferenceTableProps) {
  const { added, removed, changed, gone, units, whole } = difference;
  if (added.length + removed.length + changed.length + gone.length === 0) {
    return (
      <div className={style.lead}>
        <Quiet>两份名单相同。</Quiet>
      </div>
    );
  }
  return (
    <>
      <Section title="按单位">
        <div className={figures.sheet}>
          <table className={figures.small}>
            <thead>
              <tr>
                <th scope="col">单位</th>
                <th scope="col">新增</th>
                <th scope="col">亩</th>
                <th scope="col">退出</th>
                <th scope="col">亩</th>
              </tr>
            </thead>
            <tbody>
              {[...units, whole].map((one) => (
                <tr key={one.unit} data-total={one === whole || undefined}>
                  <th scope="row">{one.unit || '未注明'}</th>
                  <Pair extent={one.added} sign="+" />
                  <Pair extent={one.removed} sign="−" />
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {whole.added.withoutArea + whole.removed.withoutArea > 0 && (
          <p className={style.meta}>
            有 {whole.added.withoutArea + whole.removed.withoutArea} 个用地面积未知，未计入亩数。
          </p>
        )}
      </Section>
      <Rows title="新增" rows={added} table={table} />
      <Rows title="退出" rows={removed} table={table} />
      {changed.length > 0 && (
        <Section title="其他变化" aside={`${formatNumber(changed.length, 0)} 个`}>
          <ul>
            {changed.slice(0, MOST).map(({ before, after }) => (
              <li key={after.id}>
                <Opener row={after} table={table} />
                <span className={style.meta}>{changeWords(before, after)}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {gone.length > 0 && (
        <p className={style.lead}>原名单中有 {formatNumber(gone.length, 0)} 个已不在数据中。</p>
      )}
    </>
  );
}

function Pair({ extent, sign }: { extent: Extent; sign: string }) {
  return (
    <>
      <td>{extent.rows === 0 ? '0' : `${sign}${formatNumber(extent.rows, 0)}`}</td>
      <td>{formatNumber(muFromM2(extent.areaM2), 2)}</td>
    </>
  );
}

/** So many names are read; the whole is in the table above. */
const MOST = 200;

interface RowsProps {
  readonly title: string;
  readonly rows: readonly ListedRow[];
  readonly table: DifferenceTableProps['table'];
}

function Rows({ title, rows, table }: RowsProps) {
  if (rows.length === 0) return null;
  return (
    <Section title={title} aside={`${formatNumber(rows.length, 0)} 个`}>
      <ul>
        {rows.slice(0, MOST).map((row) => (
          <li key={row.id}>
            <Opener row={row} table={table} />{' '}
            <span className={style.meta}>
              {row.unit || '单位未注明'} ·{' '}
              {row.areaM2 === null ? '用地未知' : formatMu(muFromM2(row.areaM2))}
            </span>
          </li>
        ))}
      </ul>
      {rows.length > MOST && (
        <p className={style.meta}>
          只列出前 {MOST} 个，共 {formatNumber(rows.length, 0)} 个。
        </p>
      )}
    </Section>
  );
}

function Opener({ row, table }: { row: ListedRow; table: DifferenceTableProps['table'] }) {
  return <TextButton onClick={() => table && select({ table, id: row.id })}>{row.name}</TextButton>;
}

function changeWords(before: ListedRow, after: ListedRow): string {
  const words = [];
  if (before.listing !== after.listing) words.push(`${before.listing}改为${after.listing}`);
  if (before.unit !== after.unit)
    words.push(`${before.unit || '未注明'}改为${after.unit || '未注明'}`);
  if (before.areaM2 !== after.areaM2) {
    const mu = ({ areaM2 }: ListedRow) => (areaM2 === null ? '未知' : formatMu(muFromM2(areaM2)));
    words.push(`用地 ${mu(before)} 改为 ${mu(after)}`);
  }
  return ` ${words.join('；')}`;
}
