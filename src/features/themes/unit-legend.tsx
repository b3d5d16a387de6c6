import { useComputedColorScheme } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { type CSSProperties, useMemo } from 'react';
import { cameraOfBox } from '../../app/camera-of-box';
import { filterByUnit, isFilteredByUnit } from '../../app/filter-by-unit';
import { useSession } from '../../app/session';
import { useReadableAnalysis } from '../../app/targets/readable';
import { useWorkspace } from '../../app/workspace-store';
import { boxOf } from '../../core/geo/box';
import { unitColors } from '../../core/theme/theme-colors';
import type { UnitFigureKey } from '../../core/theme/unit-figure';
import { unitFigureScales } from '../../core/theme/unit-figure-scales';
import { type RankedUnit, rankByKind, withoutBorderWords } from './rank-units';
import { figureWords, termNames, termWords } from './unit-figure';
import style from './unit-legend.module.css';
import type { Size } from './use-size';

interface UnitLegendProps {
  readonly figure: UnitFigureKey;
  readonly map: Size;
}

/** Every unit with its figure, highest first; also those the map cannot show, for they have no border. */
export function UnitLegend({ figure, map }: UnitLegendProps) {
  const units = useReadableAnalysis((state) => state.units);
  // Until the figure asked for is worked out, the one before stands in the store.
  const rows = units?.figure === figure ? units.rows : null;
  const scheme = useComputedColorScheme('light');
  const colors = unitColors(figure, scheme);
  const ranked = useMemo(() => rows && rankByKind(rows), [rows]);
  const met = useMemo(() => rows && new Set(rows.map((row) => row.classIndex)), [rows]);
  const missing = useMemo(() => rows && withoutBorderWords(rows), [rows]);
  if (!ranked) return <p className={style.quiet}>正在计算…</p>;
  if (rows?.length === 0) return <p className={style.quiet}>没有镇街或平台。</p>;
  const shared = { figure, colors, map };
  return (
    <>
      <ul className={style.classes} aria-label="分级">
        {unitFigureScales[figure].classes.map(
          ({ key, label }, index) =>
            met?.has(index) && (
              <li key={key}>
                <span style={{ '--swatch': colors[index] } as CSSProperties} aria-hidden />
                {label}
              </li>
            ),
        )}
      </ul>
      <p className={style.names}>{termNames(figure)}</p>
      <UnitList units={ranked.towns} {...shared} />
      {ranked.platforms.length > 0 && (
        <>
          <p className={style.apart}>平台（用地在各镇街之内，单独排名）</p>
          <UnitList units={ranked.platforms} {...shared} />
        </>
      )}
      <div className={style.notes}>
        {missing && <p>{missing}</p>}
        <p>{unitFigureScales[figure].note}。</p>
        {figure !== 'creditRate' && (
          <p>按全部地块计算，与筛选无关；平台与镇街的用地有重叠，不宜相加。</p>
        )}
      </div>
    </>
  );
}

interface UnitListProps {
  readonly units: readonly RankedUnit[];
  readonly figure: UnitFigureKey;
  readonly colors: readonly string[];
  readonly map: Size;
}

function UnitList({ units, figure, colors, map }: UnitListProps) {
  return (
    <ol>
      {units.map((unit) => (
        <UnitLine
          key={unit.row.unitId}
          unit={unit}
          figure={figure}
          color={colors[unit.row.classIndex] ?? ''}
          map={map}
        />
      ))}
    </ol>
  );
}

/** On a map wide enough the unit is shown beside the legend, not under it. */
const BESIDE_PX = 700;
const COVERED_PX = 316;

interface UnitLineProps {
  readonly unit: RankedUnit;
  readonly figure: UnitFigureKey;
  readonly color: string;
  readonly map: Size;
}

function UnitLine({ unit: { row, place, share }, figure, color, map }: UnitLineProps) {
  const border = useWorkspace((state) => state.ws.tables.borders.get(row.unitId));
  const filtered = useSession((state) => isFilteredByUnit(state.filter, row));
  const value = figureWords(figure, row.value);
  const terms = termWords(figure, row);
  const box = border && boxOf(border.geometry);
  const fly = () => {
    const coveredPx = map.widthPx >= BESIDE_PX ? COVERED_PX : 0;
    if (box) useSession.setState({ camera: cameraOfBox(box, { ...map, coveredPx }) });
  };
  return (
    <li className={style.unit}>
      <button
        type="button"
        className={style.main}
        aria-disabled={!box}
        title={`${row.name}：${value}\n${termNames(figure)}＝${terms}\n${box ? '单击到这里' : '没有边界，地图上不显示'}`}
        onClick={fly}
      >
        <span className={style.place}>{place ?? '–'}</span>
        <span className={style.name}>
          {row.name}
          {!row.hasBorder && <small> 无边界</small>}
        </span>
        <span className={style.value}>{value}</span>
        <span className={style.share} aria-hidden>
          <span style={{ width: `${share * 100}%`, '--swatch': color } as CSSProperties} />
        </span>
        <span className={style.terms}>{terms}</span>
      </button>
      <button
        type="button"
        className={style.filter}
        aria-label={`只看${row.name}的地块`}
        title={filtered ? '取消筛选' : `筛选：${row.name}`}
        aria-pressed={filtered}
        onClick={() => filterByUnit(row)}
      >
        <IconFilter size={15} stroke={1.6} aria-hidden />
      </button>
    </li>
  );
}
