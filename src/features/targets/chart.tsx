import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import style from './charts.module.css';

use([LineChart, BarChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

interface ChartProps {
  readonly option: EChartsCoreOption;
  /** What it shows, in a sentence; the figures stand in the table beside it. */
  readonly label: string;
  readonly heightPx: number;
}

/** A picture of figures that stand in a table beside it. */
export function Chart({ option, label, heightPx }: ChartProps) {
  const host = useRef<HTMLDivElement>(null);
  const chart = useRef<ReturnType<typeof init> | null>(null);
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const own = init(element, null, { renderer: 'svg' });
    chart.current = own;
    const watch = new ResizeObserver(() => own.resize());
    watch.observe(element);
    return () => {
      watch.disconnect();
      own.dispose();
      chart.current = null;
    };
  }, []);
  useEffect(() => {
    chart.current?.setOption({ animation: false, ...option }, { notMerge: true });
    chart.current?.resize();
  }, [option]);
  return (
    <div className={style.chart} role="img" aria-label={label} style={{ height: heightPx }}>
      <div ref={host} aria-hidden />
    </div>
  );
}
