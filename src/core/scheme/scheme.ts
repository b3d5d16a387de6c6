/** Figures of a firm that a scheme can weigh. */
export const schemeMetrics = [
  'taxPerMu',
  'valueAddedPerMu',
  'outputPerMu',
  'valueAddedPerEnergy',
  'valueAddedPerHead',
] as const;

export type SchemeMetric = (typeof schemeMetrics)[number];

/** A way to work out 综合评价 from figures: 规上 and 规下 each in a group of their own. */
export interface Scheme {
  readonly id: string;
  readonly name: string;
  readonly groups: readonly SchemeGroup[];
  readonly rev: number;
}

export interface SchemeGroup {
  readonly scale: '规上' | '规下';
  readonly indicators: readonly SchemeIndicator[];
  /** Most that one indicator may score, in parts of its weight: 1.5 is half as much again. */
  readonly cap: number;
  readonly cut: SchemeCut;
}

export interface SchemeIndicator {
  readonly metric: SchemeMetric;
  /** 0 to 100; all weights of a group make 100. */
  readonly weight: number;
  /** The figure that scores the whole weight, in the unit of the metric. */
  readonly baseline: number;
}

/**
 * Where A, B and C end; the rest is D. By `share`: the first a %, then up to b %, then up to c % of all firms in
 * order of score, so a < b < c. By `score`: a score of at least a, b, c, so a > b > c.
 */
export interface SchemeCut {
  readonly by: 'share' | 'score';
  readonly a: number;
  readonly b: number;
  readonly c: number;
}
