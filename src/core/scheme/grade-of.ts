import type { Enterprise } from '../enterprise/enterprise';
import { type Fact, findFact } from '../fact';
import type { Clause } from '../program/schema/text-schema';
import { type ComputedGrade, type GradeClass, gradeClasses } from './grade-firms';

/** A class the policy puts a firm in whatever its score: it failed the goal of a list. */
export interface PolicyGrade {
  readonly class: GradeClass;
  readonly why: string;
  readonly clause: Clause;
}

/** What goes before stated and computed class. A person's word, with its source, goes before the policy's. */
interface GradeOverride {
  readonly class: GradeClass;
  readonly by: 'person' | 'policy';
  readonly why: string;
  readonly clause: Clause | null;
}

/** The classes of a firm for one year, kept apart: computed, stated, put in place of both, and what holds. */
export interface Grade {
  readonly computed: GradeClass | null;
  readonly score: number | null;
  readonly parts: ComputedGrade['parts'];
  readonly missing: readonly string[];
  readonly stated: GradeClass | null;
  readonly statedBy: Pick<Fact, 'source' | 'asOf'> | null;
  readonly override: GradeOverride | null;
  readonly effective: GradeClass | null;
}

interface GradeQuestion {
  readonly facts: Enterprise['facts'];
  readonly year: string;
  /** Null where there is no scheme to work it out by. */
  readonly computed: ComputedGrade | null;
  readonly policy: PolicyGrade | null;
}

export function gradeOf({ facts, year, computed, policy }: GradeQuestion): Grade {
  const said = findFact(facts, 'grade', year);
  const stated = classSaid(said);
  const person = findFact(facts, 'gradeOverride', year);
  const put = classSaid(person);
  const override: GradeOverride | null =
    person && put
      ? { class: put, by: 'person', why: `${person.source}，${person.asOf}`, clause: null }
      : policy && { ...policy, by: 'policy' };
  const { class: own = null, score = null, parts = [], missing = [] } = computed ?? {};
  return {
    computed: own,
    score,
    parts,
    missing,
    stated,
    statedBy: said && stated ? said : null,
    override,
    effective: override?.class ?? stated ?? own,
  };
}

function classSaid(fact: Fact | undefined): GradeClass | null {
  return gradeClasses.find((one) => one === fact?.value) ?? null;
}
