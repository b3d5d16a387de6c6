import { roundTo, sumOf } from '../quantity';
import type { MeasuredFirm } from './measure-firm';
import type { Scheme, SchemeCut, SchemeGroup, SchemeMetric } from './scheme';
import { schemeMetricWords } from './scheme-metric';

export const gradeClasses = ['A', 'B', 'C', 'D'] as const;

export type GradeClass = (typeof gradeClasses)[number];

/** What one indicator brings to a score. */
export interface ScorePart {
  readonly metric: SchemeMetric;
  readonly value: number;
  readonly baseline: number;
  /** Value over baseline, not below 0 and not above the cap of the group. */
  readonly ratio: number;
  readonly weight: number;
  readonly points: number;
}

/** A firm by the scheme. Without a score there is no class either, and `missing` names what is wanted for them. */
export interface ComputedGrade {
  readonly scale: MeasuredFirm['scale'];
  readonly class: GradeClass | null;
  /** To two decimals, as it is cut and as it is shown. */
  readonly score: number | null;
  /** Place among the firms of the group that have a score; those alike share the better one. */
  readonly rank: number | null;
  readonly of: number;
  readonly parts: readonly ScorePart[];
  readonly missing: readonly string[];
}

/**
 * The classes of all firms of one data year. A missing figure is never counted as 0: the firm has no score and no place.
 * A loss or refund scores nothing on its indicator and takes nothing off the others.
 */
export function gradeFirms(
  { groups }: Pick<Scheme, 'groups'>,
  firms: readonly MeasuredFirm[],
): ReadonlyMap<string, ComputedGrade> {
  const grades = new Map<string, ComputedGrade>();
  const scored = new Map(groups.map(({ scale }) => [scale, [] as Scored[]]));
  for (const firm of firms) {
    const group = groups.find(({ scale }) => scale === firm.scale);
    const told = group ? scoreOf(firm, group) : outside(firm);
    if (group && told.score !== null) {
      scored.get(group.scale)?.push({ id: firm.id, ...told, score: told.score });
    } else grades.set(firm.id, { ...told, class: null, rank: null, of: 0, scale: firm.scale });
  }
  for (const { scale, cut } of groups) {
    const all = scored.get(scale) ?? [];
    const scores = all.map(({ score }) => score).sort((a, b) => b - a);
    const better = new Map<number, number>();
    scores.forEach((score, at) => {
      if (!better.has(score)) better.set(score, at);
    });
    for (const { id, score, parts, missing } of all) {
      const before = better.get(score) ?? 0;
      const own = classOf(cut, score, before, all.length);
      const of = all.length;
      grades.set(id, { scale, class: own, score, rank: before + 1, of, parts, missing });
    }
  }
  return grades;
}

type Told = Pick<ComputedGrade, 'score' | 'parts' | 'missing'>;

interface Scored extends Told {
  readonly id: string;
  readonly score: number;
}

function outside({ scale }: MeasuredFirm): Told {
  return {
    score: null,
    parts: [],
    missing: [scale === null ? '规上/规下' : `评价方案没有${scale}组`],
  };
}

function scoreOf({ measures }: MeasuredFirm, { indicators, cap }: SchemeGroup): Told {
  const parts: ScorePart[] = [];
  const missing = new Set<string>();
  for (const { metric, weight, baseline } of indicators) {
    if (weight === 0) continue;
    const { value = null, missing: wanted = [] } = measures[metric] ?? {};
    if (value === null) {
      for (const word of wanted.length > 0 ? wanted : [schemeMetricWords[metric].label]) {
        missing.add(word);
      }
      continue;
    }
    const ratio = Math.min(Math.max(value / baseline, 0), cap);
    parts.push({ metric, value, baseline, ratio, weight, points: ratio * weight });
  }
  const score = missing.size > 0 ? null : roundTo(sumOf(parts.map(({ points }) => points)), 2);
  return { score, parts, missing: [...missing] };
}

/** By share the first a per cent, begun with the best: of three firms the best is A although it is a third of them. */
function classOf({ by, a, b, c }: SchemeCut, score: number, before: number, of: number) {
  const within =
    by === 'score'
      ? (edge: number) => score >= edge
      : (edge: number) => before * 100 < roundTo(edge * of, 6);
  return within(a) ? 'A' : within(b) ? 'B' : within(c) ? 'C' : 'D';
}
