import { unitCondition } from '../../app/filter-by-unit';
import { useSession } from '../../app/session';
import { useWorkspace } from '../../app/workspace-store';
import { formatNumber, muFromM2 } from '../../core/quantity';
import { themes } from '../../core/theme/themes';
import type { UnitFigureRow } from '../../core/theme/unit-figures';
import type { Unit } from '../../core/unit/unit';
import { Quiet } from '../../ui/quiet';
import { TextButton } from '../../ui/text-button';
import style from './sheet.module.css';
import type { UnitTotal } from './unit-totals';

interface UnitTableProps {
  readonly totals: readonly UnitTotal[];
  /** Null while it is worked out. */
  readonly tax: readonly UnitFigureRow[] | null;
}

/** Land and tax per mu by the township it lies in, then the platforms, whose land lies in the townships. */
export function UnitTable({ totals, tax }: UnitTableProps) {
  const units = useWorkspace((state) => state.ws.tables.units);
  const taxOf = new Map(tax?.map((row) => [row.unitId, row.value]));
  // Land of no unit is summed for the district alone: its tax may be known, it is not shown here.
  const taxWords = (unitId: string | null) =>
    unitId === null ? '—' : tax ? themes.taxPerMu.format(taxOf.get(unitId) ?? null) : '…';
  const platforms = (tax ?? []).filter(({ kind, parcels }) => kind === '平台' && parcels > 0);
  const unmeasured = totals.reduce((sum, total) => sum + total.unmeasured, 0);
  return (
    <>
      <table className={style.areas}>
        <thead>
          <tr>
            <th scope="col">单位</th>
            <th scope="col">宗</th>
            <th scope="col">亩</th>
            <th scope="col">
              亩均税收<small>万元/亩</small>
            </th>
          </tr>
        </thead>
        <tbody>
          {totals.map(({ unitId, count, m2 }) => (
            <tr key={unitId ?? ''}>
              <th scope="row" className={style.unit}>
                <UnitName unit={unitId === null ? undefined : units.get(unitId)} />
              </th>
              <td>{formatNumber(count, 0)}</td>
              <td>{formatNumber(muFromM2(m2), 2)}</td>
              <td title={unitId === null ? '所在单位未知的地块不单列，已计入全区指标' : undefined}>
                {taxWords(unitId)}
              </td>
            </tr>
          ))}
        </tbody>
        {platforms.length > 0 && (
          <tbody>
            <tr>
              <th colSpan={4} scope="rowgroup">
                平台填报（用地在上列镇街之内，不另加）
              </th>
            </tr>
            {platforms.map(({ unitId, name, parcels, areaM2, value }) => (
              <tr key={unitId}>
                <th scope="row" className={style.unit}>
                  {name}
                </th>
                <td>{formatNumber(parcels, 0)}</td>
                <td>{formatNumber(muFromM2(areaM2), 2)}</td>
                <td>{themes.taxPerMu.format(value)}</td>
              </tr>
            ))}
          </tbody>
        )}
      </table>
      {unmeasured > 0 && <Quiet>{unmeasured} 宗没有图形，面积不在合计内。</Quiet>}
    </>
  );
}

/** Pressed, it leaves only the land of the unit on map and table. */
function UnitName({ unit }: { unit: Unit | undefined }) {
  if (!unit) return '未知';
  return (
    <TextButton
      label={`只看${unit.name}`}
      onClick={() => useSession.setState({ filter: unitCondition(unit) })}
    >
      {unit.name}
    </TextButton>
  );
}
