/** Milliseconds, or megabytes of memory. */
export type Unit = 'ms' | 'MB';

/** What was measured of one thing, round by round. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
  readonly samples: number;
}

export function spreadOf(times: readonly number[]): Spread {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (index: number) => sorted[index] ?? Number.NaN;
  const half = (sorted.length - 1) / 2;
  return {
    median: (at(Math.floor(half)) + at(Math.ceil(half))) / 2,
    least: at(0),
    most: at(sorted.length - 1),
    samples: sorted.length,
  };
}

/** Median, then the whole range in brackets. */
export function formatSpread({ median, least, most }: Spread, unit: Unit = 'ms'): string {
  return `${formatValue(median, unit)} (${formatValue(least, unit)}–${formatValue(most, unit)})`;
}

export function formatValue(value: number, unit: Unit): string {
  return unit === 'ms' ? formatMs(value) : `${value.toFixed(0)} MB`;
}

function formatMs(ms: number): string {
  if (ms >= 1000) return `${(ms / 1000).toFixed(2)} s`;
  return `${ms.toFixed(ms >= 100 ? 0 : 1)} ms`;
}
