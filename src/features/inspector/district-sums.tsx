import { formatPeriod } from '../../core/format-value';
import { formatNumber, muFromM2 } from '../../core/quantity';
import { type UnitFigureKey, unitFigureKeys } from '../../core/theme/unit-figure';
import { unitFigureScales } from '../../core/theme/unit-figure-scales';
import type { GroupFigure } from '../../core/theme/unit-figures';
import { Waiting } from '../../ui/waiting';
import { quotient } from './quotient';
import style from './sheet.module.css';
import type { DistrictFigures } from './use-district-figures';

/** Of the day, not of a data year: stated once a parcel, or judged as of today. */
const current: readonly UnitFigureKey[] = ['floorAreaRatio', 'idleShare'];
const yearly = unitFigureKeys.filter((key) => !current.includes(key) && key !== 'creditRate');

interface DistrictSumsProps {
  readonly figures: DistrictFigures | null;
  /** The day idleness is judged for. */
  readonly asOf: string;
}

/** Figures of the whole district; under each what was divided, and what is not in it because it is not known. */
export function DistrictSums({ figures, asOf }: DistrictSumsProps) {
  if (!figures) return <Waiting what="正在计算…" />;
  const { year, whole } = figures;
  return (
    <table className={style.areas}>
      <Group title={year ? formatPeriod(year) : '年度指标'} keys={yearly} whole={whole} />
      <Group title={`现状（闲置按 ${asOf} 判断）`} keys={current} whole={whole} />
    </table>
  );
}

interface GroupProps {
  readonly title: string;
  readonly keys: readonly UnitFigureKey[];
  readonly whole: DistrictFigures['whole'];
}

function Group({ title, keys, whole }: GroupProps) {
  return (
    <tbody>
      <tr>
        <th colSpan={2} scope="rowgroup">
          {title}
        </th>
      </tr>
      {keys.map((key) => {
        const { title: name, unit, format } = unitFigureScales[key];
        const figure = whole[key];
        const known = figure.value !== null;
        return (
          <tr key={key}>
            <th scope="row" className={style.unit}>
              {name}
              <small>{known ? madeWords(key, figure) : '没有一宗可以计算'}</small>
              {figure.unknownParcels > 0 && <small>{unknownWords(figure)}</small>}
            </th>
            <td className={style.main}>
              {format(figure.value)}
              {known && unit && <small>{unit}</small>}
            </td>
          </tr>
        );
      })}
    </tbody>
  );
}

/** What was divided by what, so that a calculator gives the figure beside it. */
export function madeWords(key: UnitFigureKey, { numerator, denominator }: GroupFigure): string {
  if (key === 'floorAreaRatio') {
    const { top, bottom } = quotient(numerator, denominator, [0, 0]);
    return `${top} m² ÷ ${bottom} m²，各宗按其口径`;
  }
  const share = key === 'lowTaxShare' || key === 'idleShare';
  const { top, bottom } = share
    ? quotient(numerator, denominator, [2, 2], 100, 1)
    : quotient(numerator, denominator, [2, 2]);
  return share ? `${top} 亩 ÷ ${bottom} 亩` : `${top} 万元 ÷ ${bottom} 亩（评价用地）`;
}

export function unknownWords({ unknownParcels, unknownAreaM2 }: GroupFigure): string {
  return `另有 ${formatNumber(unknownParcels, 0)} 宗、${formatNumber(muFromM2(unknownAreaM2), 2)} 亩无数据，未计入`;
}
