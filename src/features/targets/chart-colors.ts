import { useComputedColorScheme } from '@mantine/core';
import { useMemo } from 'react';

/** The colours of the page; a chart cannot read them by itself. */
export interface ChartColors {
  readonly text: string;
  readonly quiet: string;
  readonly line: string;
  readonly accent: string;
  readonly ok: string;
  readonly warn: string;
  readonly danger: string;
  readonly surface: string;
}

export function useChartColors(): ChartColors {
  const scheme = useComputedColorScheme('light');
  // biome-ignore lint/correctness/useExhaustiveDependencies: another scheme gives the same names other colours.
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
    };
  }, [scheme]);
}

/** What all charts have alike. */
export function frameOf({ text, quiet, line, surface }: ChartColors) {
  const axis = {
    axisLine: { lineStyle: { color: quiet } },
    axisLabel: { color: quiet },
    splitLine: { lineStyle: { color: line } },
  };
  return {
    axis,
    option: {
      textStyle: { fontFamily: 'inherit', color: text },
      legend: { top: 0, textStyle: { color: text } },
      tooltip: {
        trigger: 'axis',
        backgroundColor: surface,
        borderColor: line,
        textStyle: { color: text },
      },
    },
  };
}
