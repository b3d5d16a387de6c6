import { useMemo } from 'react';
import type { OpenTarget } from '../../app/session';
import type { OpenFigure } from '../../app/targets/open-figure';
import type { ComputedScope } from '../../core/target/computed-target';
import { curveOf } from '../../core/target/curve';
import { figureOf, plainUnit } from '../../core/target/figure-words';
import { Chart } from './chart';
import { frameOf, scaled, useChartColors } from './chart-colors';
import { FiguresTable } from './figures-table';

interface CurveChartProps {
  readonly figure: OpenFigure;
  readonly open: OpenTarget;
  readonly heightPx: number;
  readonly numbers?: boolean;
}

/** What was done by the end of every month, what was due by then, and what plans would bring. */
export function CurveChart({ figure, open, heightPx, numbers = false }: CurveChartProps) {
  const colors = useChartColors();
  const points = useMemo(() => {
    const { asked, cell } = figure;
    const scope = scopeOf(figure, open);
    return curveOf(cell && scope ? { ...asked, cell: { scope, task: cell.task } } : asked);
  }, [figure, open]);
  const { unit, name } = figure.progress;
  const option = useMemo(() => {
    const { axis, option } = frameOf(colors);
    const series = (
      title: string,
      key: 'done' | 'due' | 'forecast',
      color: string,
      type: string,
    ) => ({
      name: title,
      type: 'line',
      symbol: 'circle',
      symbolSize: scaled(5, colors),
      connectNulls: false,
      itemStyle: { color },
      lineStyle: { color, type, width: scaled(type === 'solid' ? 2.5 : 1.5, colors) },
      data: points.map((point) => point[key]),
    });
    return {
      ...option,
      // The last month is written half beyond the end of its axis.
      grid: {
        left: 8,
        right: colors.fontPx * 2.5,
        top: colors.fontPx * 3.5,
        bottom: 4,
        containLabel: true,
      },
      xAxis: { type: 'category', data: points.map(({ day }) => day.slice(0, 7)), ...axis },
      yAxis: { type: 'value', name: plainUnit(unit), ...axis },
      series: [
        series('完成', 'done', colors.accent, 'solid'),
        series('序时（假设）', 'due', colors.quiet, 'dashed'),
        series('按计划预计', 'forecast', colors.warn, 'dotted'),
      ],
    };
  }, [points, colors, unit]);
  const rows = points.map(({ day, done, due, forecast }) => [
    day,
    done === null ? '—' : figureOf(done, unit),
    due === null ? '—' : figureOf(due, unit),
    forecast === null ? '—' : figureOf(forecast, unit),
  ]);
  return (
    <>
      <Chart
        option={option}
        heightPx={scaled(heightPx, colors)}
        label={`${name}逐月完成曲线，数字见下表`}
      />
      <FiguresTable
        caption={`逐月数字，${plainUnit(unit)}`}
        head={['截至', '完成', '序时（假设）', '按计划预计']}
        rows={rows}
        open={numbers}
      />
    </>
  );
}

/** Of the figure that is open; null where it is the whole, or of no unit that has a record. */
function scopeOf({ table }: OpenFigure, { unit, column }: OpenTarget): ComputedScope | null {
  const row = table?.rows.find((one) => one.unit === unit);
  const sector = table?.columns.find(({ key }) => key === column)?.sector ?? null;
  if (unit !== null && !row?.unitId) return null;
  return {
    ...(row?.unitId && { unitId: row.unitId }),
    ...(sector !== null && { sector }),
  };
}
