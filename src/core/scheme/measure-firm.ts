import type { Enterprise } from '../enterprise/enterprise';
import { enterpriseFields } from '../enterprise/fields';
import type { Fact } from '../fact';
import { positionOfFact } from '../indicator/fact-position';
import { wanPerMu } from '../indicator/metric';
import type { Scheme, SchemeMetric } from './scheme';
import { schemeMetricWords } from './scheme-metric';

/** One figure a scheme weighs. Null is unknown, and `missing` says what is wanted for it. */
interface Measure {
  readonly value: number | null;
  readonly missing: readonly string[];
}

/** A firm as a scheme sees it, for one data year. */
export interface MeasuredFirm {
  readonly id: string;
  readonly scale: '规上' | '规下' | null;
  readonly measures: Readonly<Partial<Record<SchemeMetric, Measure>>>;
}

const labels = new Map(enterpriseFields.map(({ key, label }) => [key, label]));

/** Only what the scheme weighs is looked at: a figure nobody asked for cannot be missing. */
export function createMeasurer(
  { groups }: Pick<Scheme, 'groups'>,
  landM2Of: (enterpriseId: string) => number | null,
  year: string,
): (firm: Enterprise) => MeasuredFirm {
  const wanted = new Map(
    groups.map(({ scale, indicators }) => [
      scale,
      indicators.filter(({ weight }) => weight > 0).map(({ metric }) => metric),
    ]),
  );
  let hint = 0;
  const factOf = ({ facts }: Enterprise, field: string): Fact | undefined => {
    const at = positionOfFact(facts, field, year, hint);
    if (at >= 0) hint = at;
    return facts[at];
  };
  const figureOf = (firm: Enterprise, field: string): number | null => {
    const value = factOf(firm, field)?.value;
    return typeof value === 'number' ? value : null;
  };
  const measure = (firm: Enterprise, metric: SchemeMetric): Measure => {
    const { over, under } = schemeMetricWords[metric];
    const top = figureOf(firm, over);
    const bottom = under === null ? landM2Of(firm.id) : figureOf(firm, under);
    const underLabel = under === null ? '用地面积' : (labels.get(under) ?? under);
    const missing = [
      ...(top === null ? [labels.get(over) ?? over] : []),
      ...(bottom === null ? [underLabel] : bottom > 0 ? [] : [`${underLabel}（为 0，不能相除）`]),
    ];
    if (top === null || bottom === null || missing.length > 0) return { value: null, missing };
    const value = under === null ? wanPerMu(top, bottom) : Math.round((top / bottom) * 1e9) / 1e9;
    return { value, missing };
  };
  return (firm) => {
    const said = factOf(firm, 'scale')?.value;
    const scale = said === '规上' || said === '规下' ? said : null;
    const metrics = (scale && wanted.get(scale)) ?? [];
    const measures = Object.fromEntries(metrics.map((metric) => [metric, measure(firm, metric)]));
    return { id: firm.id, scale, measures };
  };
}
