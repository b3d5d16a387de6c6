/** Figures of firms that are put against land. */
export const metricKeys = ['taxPerMu', 'valueAddedPerMu', 'outputPerMu'] as const;

export type MetricKey = (typeof metricKeys)[number];

/** The yearly fact of the firm each is made of, in 万元. */
export const metricField: Readonly<Record<MetricKey, string>> = {
  taxPerMu: 'taxWan',
  valueAddedPerMu: 'valueAddedWan',
  outputPerMu: 'outputWan',
};

/** 万元 over m², in 万元/亩, freed of binary dust so that 3 is not 2.9999999999999996. */
export function wanPerMu(wan: number, m2: number): number {
  return m2 > 0 ? Math.round((wan / ((m2 * 3) / 2000)) * 1e9) / 1e9 : Number.NaN;
}

/** NaN, the unknown of sums, as the null of everything else. */
export function orNull(figure: number): number | null {
  return Number.isNaN(figure) ? null : figure;
}
