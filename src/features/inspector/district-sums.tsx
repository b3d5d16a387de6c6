import { formatNumber, muFromM2 } from '../../core/quantity';
import { type UnitFigureKey, unitFigureKeys } from '../../core/theme/unit-figure';
import { unitFigureScales } from '../../core/theme/unit-figure-scales';
import type { GroupFigure } from '../../core/theme/unit-figures';
import { Waiting } from '../../ui/waiting';
import style from './sheet.module.css';
import type { DistrictFigures } from './use-district-figures';

/** Figures of the whole district; under each what was divided, and what is not in it because it is not known. */
export function DistrictSums({ figures }: { figures: DistrictFigures | null }) {
  if (!figures) return <Waiting what="正在计算…" />;
  return (
    <table className={style.areas}>
      <tbody>
        {unitFigureKeys.map((key) => {
          const { title, unit, format } = unitFigureScales[key];
          const figure = figures.whole[key];
          const known = figure.value !== null;
          return (
            <tr key={key}>
              <th scope="row" className={style.unit}>
                {title}
                <small>{known ? madeWords(key, figure) : ''}</small>
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
    </table>
  );
}

function madeWords(key: UnitFigureKey, { numerator, denominator }: GroupFigure): string {
  const [top, bottom] = [formatNumber(numerator, 2), formatNumber(denominator, 2)];
  if (key === 'floorAreaRatio') {
    return `${formatNumber(numerator, 0)} m² ÷ ${formatNumber(denominator, 0)} m²，各宗按其口径`;
  }
  const share = key === 'lowTaxShare' || key === 'idleShare';
  return share ? `${top} 亩 ÷ ${bottom} 亩` : `${top} 万元 ÷ ${bottom} 亩（评价用地）`;
}

function unknownWords({ unknownParcels, unknownAreaM2 }: GroupFigure): string {
  return `另有 ${formatNumber(unknownParcels, 0)} 宗、${formatNumber(muFromM2(unknownAreaM2), 2)} 亩无数据，未计入`;
}
