import type { ComputedGrade, GradeClass } from '../../core/scheme/grade-firms';
import type { Grade } from '../../core/scheme/grade-of';

/** One firm with its classes for the year that is looked at. */
export interface GradedFirm {
  readonly id: string;
  readonly scale: ComputedGrade['scale'];
  readonly grade: Grade;
}

export const gradeKinds = ['computed', 'stated', 'effective'] as const;

type GradeKind = (typeof gradeKinds)[number];

export const kindWords: Readonly<Record<GradeKind, string>> = {
  computed: '计算',
  stated: '台账',
  effective: '有效',
};

/** Which firms are looked at; the rows that differ where nothing else is asked for. */
export type Wanted =
  | { readonly what: 'differing' }
  | {
      readonly what: 'class';
      readonly scale: GradedFirm['scale'];
      readonly kind: GradeKind;
      readonly class: GradeClass | null;
    };

/** Classes that are told and are not the same. One that is not told differs from none. */
export function differs({ computed, stated, effective }: Grade): boolean {
  const told = [computed, stated, effective].filter((one) => one !== null);
  return new Set(told).size > 1;
}

export function isWanted({ scale, grade }: GradedFirm, wanted: Wanted): boolean {
  if (wanted.what === 'differing') return differs(grade);
  return scale === wanted.scale && grade[wanted.kind] === wanted.class;
}

export type Counts = Readonly<Record<GradeKind, ReadonlyMap<GradeClass | null, number>>>;

/** How many firms of a group are in each class, for each of the three; null counts those without one. */
export function classCounts(firms: readonly GradedFirm[], scale: GradedFirm['scale']): Counts {
  const counts = {
    computed: new Map<GradeClass | null, number>(),
    stated: new Map<GradeClass | null, number>(),
    effective: new Map<GradeClass | null, number>(),
  };
  for (const { scale: own, grade } of firms) {
    if (own !== scale) continue;
    for (const kind of gradeKinds) {
      counts[kind].set(grade[kind], (counts[kind].get(grade[kind]) ?? 0) + 1);
    }
  }
  return counts;
}
