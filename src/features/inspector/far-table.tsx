import { newestFact } from '../../core/fact';
import type { FloorAreaRatio } from '../../core/indicator/floor-area-ratio';
import type { ParcelLand } from '../../core/indicator/parcel-land';
import type { Parcel } from '../../core/parcel/parcel';
import { formatFar, formatM2 } from '../../core/quantity';
import { Quiet } from '../../ui/quiet';
import { Section } from '../../ui/section';
import style from './sheet.module.css';
import { useFigures } from './use-figures';

const landFrom = { registered: '证载面积', measured: '图形面积' } as const;

/** 容积率 by every basis that is known, side by side; the map shows the first. */
export function FarTable({ parcel }: { parcel: Parcel }) {
  const figures = useFigures();
  if (!figures) return null;
  const ratios = figures.indicators.farOf(parcel);
  const land = figures.indicators.landOf(parcel);
  const stated = newestFact(parcel.facts, 'floorAreaRatio');
  const origin = stated ? `${stated.asOf} · ${stated.source}` : '';
  return (
    <Section title="容积率" aside={ratios.length > 1 ? '首行用于专题图' : undefined}>
      {ratios.length === 0 && <Quiet>没有填报，也没有建筑面积可以推算。</Quiet>}
      {ratios.length > 0 && (
        <table className={style.areas}>
          <thead>
            <tr>
              <th scope="col">口径</th>
              <th scope="col">容积率</th>
            </tr>
          </thead>
          <tbody>
            {ratios.map((ratio, index) => (
              <tr key={`${ratio.basis}${ratio.stated}`}>
                <th scope="row" className={index === 0 ? style.main : undefined}>
                  {ratio.basis ?? '口径未注明'}
                  <small>{ratio.stated ? `填报 · ${origin}` : computedWords(ratio, land)}</small>
                </th>
                <td className={index === 0 ? style.main : undefined}>{formatFar(ratio.value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

function computedWords({ basis, floorM2 }: FloorAreaRatio, land: ParcelLand | null): string {
  if (!land) return '';
  const floor = basis === '工业（8米双算）' ? '现状＋超 8 米部分 ' : '';
  return `推算 · ${floor}${formatM2(floorM2)} ÷ ${formatM2(land.m2)}（${landFrom[land.from]}）`;
}
