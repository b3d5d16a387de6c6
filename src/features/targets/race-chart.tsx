import { useMemo } from 'react';
import type { OpenTarget } from '../../app/session';
import type { Targets } from '../../app/targets/derive-targets';
import { openFigure } from '../../app/targets/open-figure';
import { type Racer, raceByMonth } from '../../core/target/ranking';
import { Chart } from './chart';
import { frameOf, scaled, useChartColors } from './chart-colors';
import { FiguresTable } from './figures-table';

interface RaceChartProps {
  readonly targets: Targets;
  readonly open: OpenTarget;
  readonly from: string;
  readonly to: string;
  readonly numbers?: boolean;
}

/** More lines than this cannot be told apart; the table has them all. */
const MOST_LINES = 7;
const DASHES = ['solid', 'dashed', 'dotted'] as const;

/** The place of every unit month by month, first place on top. */
export function RaceChart({ targets, open, from, to, numbers = false }: RaceChartProps) {
  const colors = useChartColors();
  const { program, target, year } = open;
  const months = useMemo(() => {
    const whole = { program, target, year, unit: null, column: null };
    const ratesAt = (day: string): readonly Racer[] => {
      const programs = targets.programs.map((one) => ({ ...one, asked: { ...one.asked, day } }));
      const rows = openFigure({ day, programs }, whole)?.table?.rows ?? [];
      return rows.map((row) => ({ id: row.unit, rate: row.whole.rate }));
    };
    return raceByMonth(ratesAt, from, to < targets.day ? to : targets.day);
  }, [targets, program, target, year, from, to]);
  const units = useMemo(() => {
    const last = months.at(-1)?.places ?? new Map<string, number>();
    return [...last].sort((a, b) => a[1] - b[1]).map(([unit]) => unit);
  }, [months]);
  const option = useMemo(() => {
    const { axis, option } = frameOf(colors);
    const tones = [colors.accent, colors.warn, colors.ok, colors.danger, colors.quiet, colors.text];
    return {
      ...option,
      grid: {
        left: 8,
        right: colors.fontPx * 2.5,
        top: colors.fontPx * 5,
        bottom: 4,
        containLabel: true,
      },
      xAxis: { type: 'category', data: months.map(({ day }) => day.slice(0, 7)), ...axis },
      yAxis: {
        type: 'value',
        name: '名次',
        nameLocation: 'start',
        inverse: true,
        min: 1,
        minInterval: 1,
        ...axis,
      },
      series: units.slice(0, MOST_LINES).map((unit, at) => ({
        name: unit,
        type: 'line',
        symbol: 'circle',
        symbolSize: scaled(5, colors),
        itemStyle: { color: tones[at % tones.length] },
        lineStyle: {
          type: DASHES[Math.floor(at / tones.length) % DASHES.length],
          width: scaled(2, colors),
        },
        data: months.map(({ places }) => places.get(unit) ?? null),
      })),
    };
  }, [months, units, colors]);
  if (months.length === 0) return null;
  return (
    <>
      <Chart
        option={option}
        heightPx={scaled(280, colors)}
        paperPx={1000}
        label={`各单位逐月名次，图上画${drawnWords(units.length)}，数字见下表`}
      />
      <FiguresTable
        caption={units.length > MOST_LINES ? `逐月名次，图上只画前 ${MOST_LINES} 名` : '逐月名次'}
        head={['截至', ...units]}
        rows={months.map(({ day, places }) => [
          day,
          ...units.map((unit) => String(places.get(unit) ?? '—')),
        ])}
        open={numbers}
      />
    </>
  );
}

function drawnWords(units: number): string {
  return units > MOST_LINES ? `前 ${MOST_LINES} 名` : '全部单位';
}
