import { useMemo } from 'react';
import { useWorkspace } from '../../app/workspace-store';
import type { Parcel } from '../../core/parcel/parcel';
import { NO_DATA } from '../../core/theme/scale';
import { themes } from '../../core/theme/themes';
import { Section } from '../../ui/section';
import { areaRows, hasTail, TAIL_NOTE } from './area-rows';
import style from './sheet.module.css';
import { useFigures } from './use-figures';

/** The certificate, and the outline by each method against it. None is adjusted to another. */
export function AreaTable({ parcel }: { parcel: Parcel }) {
  const shape = useWorkspace((state) => state.ws.tables.shapes.get(parcel.id));
  const zone = useWorkspace((state) => state.info?.zone ?? 41);
  const rows = useMemo(
    () => areaRows(shape?.geometry ?? null, parcel.registeredM2, zone),
    [shape, parcel.registeredM2, zone],
  );
  const wanting = shape ? '没有证载面积，无从比较' : '没有图形，无法量算';
  return (
    <Section title="面积" aside={shape ? undefined : '没有图形，无法量算'}>
      <table className={style.areas}>
        <thead>
          <tr>
            <th scope="col">口径</th>
            <th scope="col">面积（亩）</th>
            <th scope="col">
              图形−证载<small>÷证载</small>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, mu, m2, difference }, index) => {
            const [name, method] = splitLabel(label);
            const outline = index === 1;
            return (
              <tr key={label}>
                <th scope="row" className={index < 2 ? style.main : undefined}>
                  {outline ? '图形面积' : name}
                  <small>{outline ? label : method}</small>
                </th>
                <td className={index < 2 ? style.main : undefined}>
                  {mu}
                  {mu !== m2 && <small>{m2} m²</small>}
                </td>
                {index === 0 ? (
                  <td title="比较的基准">—</td>
                ) : (
                  <td title={difference ? undefined : wanting}>
                    {difference ? `${difference.mu} 亩` : NO_DATA}
                    {difference && <small>{difference.percent}</small>}
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
      <AreaGap parcel={parcel} />
      {hasTail(rows) && <p className={style.meta}>{TAIL_NOTE}</p>}
    </Section>
  );
}

/** 面积偏差 as the theme shows it: the percentage of the outline above, and its class. */
function AreaGap({ parcel }: { parcel: Parcel }) {
  const figures = useFigures();
  const { title, format, note, classes, classOf } = themes.areaGap;
  const gap = figures?.indicators.themeValue('areaGap', parcel, '', figures.asOf) ?? null;
  if (gap === null) return null;
  return (
    <p className={`${style.meta} ${style.gap}`}>
      {title} <strong>{format(gap)}%</strong>，属“{classes[classOf(gap)]?.label}”。{note}。
    </p>
  );
}

/** 椭球面积（国土调查办发〔2008〕32号公式） → the name, and the method below it. */
function splitLabel(label: string): [string, string] {
  const at = label.indexOf('（');
  return at < 0
    ? [label, '']
    : [label.slice(0, at), label.slice(at).replace(/^（|）(?=$| ·)/g, '')];
}
