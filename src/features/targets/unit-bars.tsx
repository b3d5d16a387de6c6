import { useMemo } from 'react';
import type { TaskRow, TaskTableProgress } from '../../core/target/task-table';
import { Chart } from './chart';
import { frameOf, useChartColors } from './chart-colors';
import { figureOf, lightWords, plainUnit, rateWords } from './figure-words';
import { FiguresTable } from './figures-table';

interface UnitBarsProps {
  readonly table: TaskTableProgress;
  readonly numbers?: boolean;
}

const ROW_PX = 24;
const NAMES_PX = 124;
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
      grid: { left: NAMES_PX, right: 56, top: 4, bottom: 22 },
      xAxis: {
        type: 'value',
        max: Math.max(100, ...rows.map(barOf)),
        axisLabel: { formatter: '{value}%', color: colors.quiet },
      },
      yAxis: { type: 'category', inverse: true, data: rows.map(({ unit }) => unit), ...axis },
      series: [
        {
          name: '完成率',
          type: 'bar',
          barMaxWidth: 14,
          label: { show: true, position: 'right', color: colors.text },
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
        heightPx={40 + rows.length * ROW_PX}
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
