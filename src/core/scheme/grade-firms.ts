import { roundTo } from '../quantity';
import type { MeasuredFirm } from './measure-firm';
import type { Scheme, SchemeCut, SchemeGroup, SchemeMetric } from './scheme';
import { schemeMetricWords } from './scheme-metric';

export const gradeClasses = ['A', 'B', 'C', 'D'] as const;

export type GradeClass = (typeof gradeClasses)[number];

/** What one indicator brings to a score. */
interface ScorePart {
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
    const scores = Float64Array.from(all, ({ score }) => score)
      .sort()
      .reverse();
    const edges = edgesOf(cut, all.length);
    const byScore = cut.by === 'score';
    const better = new Map<number, number>();
    scores.forEach((score, at) => {
      if (score !== scores[at - 1]) better.set(score, at);
    });
    for (const { id, score, parts, missing } of all) {
      const before = better.get(score) ?? 0;
      const within = edges.findIndex((edge) => (byScore ? score >= edge : before < edge));
      const own = gradeClasses[within] ?? 'D';
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
  let missing = none;
  let sum = 0;
  for (const { metric, weight, baseline } of indicators) {
    if (weight === 0) continue;
    const { value = null, missing: wanted = [] } = measures[metric] ?? {};
    if (value === null) {
      const words = wanted.length > 0 ? wanted : [schemeMetricWords[metric].label];
      missing = [...new Set([...missing, ...words])];
      continue;
    }
    const ratio = Math.min(Math.max(value / baseline, 0), cap);
    const points = ratio * weight;
    sum += points;
    parts.push({ metric, value, baseline, ratio, weight, points });
  }
  return { score: missing.length > 0 ? null : toCents(sum), parts, missing };
}

const none: readonly string[] = [];

/** 1.005 is 1.01 although its binary is a hair less. By figures alone: very many scores are rounded at once. */
function toCents(score: number): number {
  return Math.round(score * 100 + 1e-7) / 100;
}

/** Least scores, or how many firms: the first a per cent, so that of three firms the best is A though it is a third. */
function edgesOf({ by, a, b, c }: SchemeCut, of: number): readonly number[] {
  return by === 'score' ? [a, b, c] : [a, b, c].map((edge) => roundTo((edge * of) / 100, 6));
}
