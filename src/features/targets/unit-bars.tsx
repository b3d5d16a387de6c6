import { useMemo } from 'react';
import { figureOf, lightWords, plainUnit, rateWords } from '../../core/target/figure-words';
import type { TaskRow, TaskTableProgress } from '../../core/target/task-table';
import { Chart } from './chart';
import { frameOf, useChartColors } from './chart-colors';
import { FiguresTable } from './figures-table';

interface UnitBarsProps {
  readonly table: TaskTableProgress;
  readonly numbers?: boolean;
}

/** Rows and names are as large as the letters are. */
const ROW = 2;
const NAMES = 10;
/** The axis ends at a round figure. */
const STEP_PERCENT = 20;
/** A unit far beyond its task would make all others a line; its label tells how far. */
const MOST_PERCENT = 200;

/** The rate of every unit that has a task, best first. */
export function UnitBars({ table, numbers = false }: UnitBarsProps) {
  const colors = useChartColors();
  const rows = useMemo(
    () =>
      table.rows
        .filter(({ whole }) => whole.rate !== null)
        .sort((a, b) => (b.whole.rate as number) - (a.whole.rate as number)),
    [table],
  );
  const option = useMemo(() => {
    const { axis, option } = frameOf(colors);
    const { fontPx } = colors;
    const lights = {
      done: colors.ok,
      green: colors.ok,
      yellow: colors.warn,
      red: colors.danger,
      none: colors.quiet,
    };
    return {
      ...option,
      legend: { show: false },
      grid: { left: NAMES * fontPx, right: 4 * fontPx, top: 4, bottom: 2 * fontPx },
      xAxis: {
        ...axis,
        type: 'value',
        max: STEP_PERCENT * Math.ceil(Math.max(100, ...rows.map(barOf)) / STEP_PERCENT),
        interval: STEP_PERCENT,
        axisLabel: { ...axis.axisLabel, formatter: '{value}%' },
      },
      yAxis: { type: 'category', inverse: true, data: rows.map(({ unit }) => unit), ...axis },
      series: [
        {
          name: '完成率',
          type: 'bar',
          barMaxWidth: fontPx + 2,
          label: { show: true, position: 'right', color: colors.text, fontSize: fontPx },
          data: rows.map((row) => ({
            value: barOf(row),
            label: { formatter: rateWords(row.whole.rate) },
            itemStyle: { color: lights[row.whole.light] },
          })),
        },
      ],
    };
  }, [rows, colors]);
  const unit = plainUnit(table.unit);
  return (
    <>
      <Chart
        option={option}
        heightPx={(rows.length * ROW + 3) * colors.fontPx}
        label="各单位完成率，从高到低，数字见下表"
      />
      <FiguresTable
        caption={`各单位数字，${unit}`}
        head={['单位', '完成', '任务', '完成率', '差', '灯', '排名']}
        rows={rows.map(({ unit: name, whole }) => [
          name,
          figureOf(whole.done, unit),
          figureOf(whole.task, unit),
          rateWords(whole.rate),
          figureOf(whole.gap, unit),
          lightWords[whole.light],
          whole.place === null ? '—' : String(whole.place),
        ])}
        open={numbers}
      />
    </>
  );
}

function barOf({ whole }: TaskRow): number {
  return Math.min(MOST_PERCENT, Math.round((whole.rate ?? 0) * 100));
}
