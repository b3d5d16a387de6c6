import { useState } from 'react';
import type { SubjectTable } from '../../app/verdicts/verdicts';
import type { Extent, ListDifference } from '../../core/list/difference';
import { formatNumber, muFromM2 } from '../../core/quantity';
import { Quiet } from '../../ui/quiet';
import { Section } from '../../ui/section';
import { TextButton } from '../../ui/text-button';
import { copySheet } from './copy-sheet';
import { ChangedRows, DifferenceRows } from './difference-rows';
import { differenceSheet } from './difference-sheet';
import figures from './figures.module.css';
import style from './lists.module.css';

interface DifferenceTableProps {
  readonly difference: ListDifference;
  readonly table: SubjectTable;
}

/** What was added and what left, in rows and 亩 by unit; a unit shows its rows, and every row opens its record. */
export function DifferenceTable({ difference, table }: DifferenceTableProps) {
  const { added, removed, changed, gone, units, whole } = difference;
  const [unit, setUnit] = useState<string | null>(null);
  if (added.length + removed.length + changed.length + gone.length === 0) {
    return (
      <div className={style.lead}>
        <Quiet>两份名单相同。</Quiet>
      </div>
    );
  }
  // A unit that is no longer among those that differ shows all again.
  const only = units.some((one) => one.unit === unit) ? unit : null;
  const ofUnit = <T extends { readonly unit: string }>(rows: readonly T[]) =>
    only === null ? rows : rows.filter((row) => row.unit === only);
  return (
    <>
      <Section
        title="按单位"
        aside={
          <TextButton onClick={() => void copySheet(differenceSheet(difference))}>复制</TextButton>
        }
      >
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
              {units.map((one) => (
                <tr key={one.unit} data-only={one.unit === only || undefined}>
                  <th scope="row">
                    <button
                      type="button"
                      className={figures.unit}
                      aria-pressed={one.unit === only}
                      title="只看这个单位的"
                      onClick={() => setUnit(one.unit === only ? null : one.unit)}
                    >
                      {one.unit || '单位未注明'}
                    </button>
                  </th>
                  <Pair extent={one.added} sign="+" />
                  <Pair extent={one.removed} sign="−" />
                </tr>
              ))}
              <tr data-total>
                <th scope="row">合计</th>
                <Pair extent={whole.added} sign="+" />
                <Pair extent={whole.removed} sign="−" />
              </tr>
            </tbody>
          </table>
        </div>
        {whole.added.withoutArea + whole.removed.withoutArea > 0 && (
          <p className={style.meta}>
            有 {whole.added.withoutArea + whole.removed.withoutArea} 个用地面积未知，未计入亩数。
          </p>
        )}
      </Section>
      {only !== null && (
        <p className={style.lead}>
          以下只看{only || '单位未注明的'}。{' '}
          <TextButton onClick={() => setUnit(null)}>看全部</TextButton>
        </p>
      )}
      <DifferenceRows title="新增" rows={ofUnit(added)} table={table} />
      <DifferenceRows title="退出" rows={ofUnit(removed)} table={table} />
      <ChangedRows
        rows={changed.filter(({ after }) => only === null || after.unit === only)}
        table={table}
      />
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
