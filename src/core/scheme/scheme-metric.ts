import type { SchemeMetric } from './scheme';

interface MetricWords {
  readonly label: string;
  readonly unit: string;
  /** Yearly fact of the firm above the line. */
  readonly over: string;
  /** Yearly fact below the line; null is 评价用地. */
  readonly under: string | null;
}

/** What a scheme weighs, in words, and the two figures each is the quotient of. */
export const schemeMetricWords: Readonly<Record<SchemeMetric, MetricWords>> = {
  taxPerMu: { label: '亩均税收', unit: '万元/亩', over: 'taxWan', under: null },
  valueAddedPerMu: { label: '亩均增加值', unit: '万元/亩', over: 'valueAddedWan', under: null },
  outputPerMu: { label: '亩均产值', unit: '万元/亩', over: 'outputWan', under: null },
  valueAddedPerEnergy: {
    label: '单位能耗增加值',
    unit: '万元/吨标准煤',
    over: 'valueAddedWan',
    under: 'energyTce',
  },
  valueAddedPerHead: {
    label: '全员劳动生产率',
    unit: '万元/人',
    over: 'valueAddedWan',
    under: 'staff',
  },
};
