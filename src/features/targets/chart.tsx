import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useContext, useEffect, useRef } from 'react';
import style from './charts.module.css';
import { Paper } from './paper';

use([LineChart, BarChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

interface ChartProps {
  readonly option: EChartsCoreOption;
  /** What it shows, in a sentence; the figures stand in the table beside it. */
  readonly label: string;
  readonly heightPx: number;
  /** On paper, where there is no time to look how wide the place is. */
  readonly paperPx?: number;
}

/** Beside its figures, on the sheet of the board. */
const PAPER_PX = 600;

/** A picture of figures that stand in a table beside it. */
export function Chart({ option, label, heightPx, paperPx = PAPER_PX }: ChartProps) {
  const paper = useContext(Paper);
  const host = useRef<HTMLDivElement>(null);
  const chart = useRef<ReturnType<typeof init> | null>(null);
  const onPaper = useRef(paper);
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const own = init(element, null, { renderer: 'svg' });
    chart.current = own;
    const watch = new ResizeObserver(() => {
      if (!onPaper.current) own.resize();
    });
    watch.observe(element);
    return () => {
      watch.disconnect();
      own.dispose();
      chart.current = null;
    };
  }, []);
  useEffect(() => {
    onPaper.current = paper;
    chart.current?.setOption({ animation: false, ...option }, { notMerge: true });
    chart.current?.resize(paper ? { width: paperPx, height: heightPx } : { width: 'auto' });
    // At once: a printer does not wait for the next frame.
    chart.current?.getZr().flush();
  }, [option, paper, paperPx, heightPx]);
  return (
    <div className={style.chart} role="img" aria-label={label} style={{ height: heightPx }}>
      <div ref={host} aria-hidden />
    </div>
  );
}
