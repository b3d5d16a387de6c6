import { useComputedColorScheme } from '@mantine/core';
import { useContext, useEffect, useMemo, useState } from 'react';
import { Paper } from './paper';

const PAPER_FONT_PX = 12;

/** The colours of the page and the size of its letters; a chart cannot read them by itself. */
export interface ChartColors {
  readonly text: string;
  readonly quiet: string;
  readonly line: string;
  readonly accent: string;
  readonly ok: string;
  readonly warn: string;
  readonly danger: string;
  readonly surface: string;
  readonly font: string;
  readonly fontPx: number;
}

/** So many pixels for letters of 12 px; larger letters need more. */
export function scaled(px: number, { fontPx }: ChartColors): number {
  return (px * fontPx) / PAPER_FONT_PX;
}

export function useChartColors(): ChartColors {
  const scheme = useComputedColorScheme('light');
  const paper = useContext(Paper);
  const [begun, setBegun] = useState(false);
  // The board sets the size of its letters as it opens, which is after the first look.
  useEffect(() => setBegun(true), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another scheme, another size or paper gives the same names other colours.
  return useMemo(() => {
    const page = getComputedStyle(document.documentElement);
    const of = (name: string) => page.getPropertyValue(`--mutu-${name}`).trim();
    return {
      text: of('text'),
      quiet: of('text-2'),
      line: of('line'),
      accent: of('accent'),
      ok: of('ok'),
      warn: of('warn'),
      danger: of('danger'),
      surface: of('surface'),
      font: of('font'),
      fontPx: paper ? PAPER_FONT_PX : Number.parseFloat(of('size-1')) || PAPER_FONT_PX,
    };
  }, [scheme, paper, begun]);
}

/** What all charts have alike. */
export function frameOf({ text, quiet, line, surface, font, fontPx }: ChartColors) {
  const axis = {
    axisLine: { lineStyle: { color: quiet } },
    axisLabel: { color: quiet, fontSize: fontPx },
    nameTextStyle: { color: quiet, fontSize: fontPx, align: 'left' },
    splitLine: { lineStyle: { color: line } },
  };
  return {
    axis,
    option: {
      textStyle: { fontFamily: font, color: text, fontSize: fontPx },
      legend: {
        top: 0,
        right: 8,
        itemGap: fontPx * 2,
        itemWidth: fontPx * 2,
        textStyle: { color: text, fontSize: fontPx },
      },
      tooltip: {
        trigger: 'axis',
        backgroundColor: surface,
        borderColor: line,
        textStyle: { color: text, fontSize: fontPx },
      },
    },
  };
}
