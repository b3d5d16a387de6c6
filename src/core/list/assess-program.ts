import type { ProgramPack } from '../program/schema/pack-schema';
import type { ListKind } from '../program/schema/rule-schema';
import { UNKNOWN_ANSWER } from '../rules/condition';
import type { SubjectKind } from '../rules/fact-catalog';
import { type Ties, turnTies } from '../rules/firms-on-land';
import type { RuleContext } from '../rules/rule-context';
import type { Subjects } from '../rules/subjects';
import { answersOfListing, answersThrough } from './answers-of-listing';
import { assessList } from './assess-list';
import { listOrder } from './list-order';
import type { ListVerdicts } from './verdict';

/** Everybody a program judges in one year. */
export interface Assessed {
  readonly pack: ProgramPack;
  readonly year: number;
  readonly firms: Subjects;
  readonly land: Subjects;
  /** Rows of the firms on each parcel. */
  readonly firmsOnLand: Ties;
}

/** The verdicts of a program as they come, list by list in the order they depend on each other. */
export interface Assessment {
  /** Lists that have a rule, in the order to judge them. */
  readonly order: readonly ListKind[];
  readonly verdicts: ReadonlyMap<string, ListVerdicts>;
  /** Judges one list; those before it in the order are judged already. */
  judge(list: ListKind): ListVerdicts;
  /** What the conditions of a list are asked with; for explanations too. */
  contextOf(list: ListKind): RuleContext;
  subjectsOf(list: ListKind): Subjects | null;
}

export function beginAssessment({ pack, year, firms, land, firmsOnLand }: Assessed): Assessment {
  const verdicts = new Map<string, ListVerdicts>();
  const asked = new Map<string, Uint8Array>();
  const subjectsByKind: Readonly<Record<SubjectKind, Subjects>> = {
    enterprise: firms,
    parcel: land,
  };
  let landOfFirms: Ties | null = null;

  const answers = (id: string, kind: SubjectKind): Uint8Array => {
    const of = pack.lists.find((list) => list.id === id)?.subject;
    const { listing } = verdicts.get(id) ?? {};
    if (!listing || of === undefined || of === 'block') {
      return new Uint8Array(subjectsByKind[kind].count).fill(UNKNOWN_ANSWER);
    }
    const own = answersOfListing(listing);
    if (of === kind) return own;
    if (kind === 'parcel') return answersThrough(own, firmsOnLand);
    landOfFirms ??= turnTies(firmsOnLand, firms.count);
    return answersThrough(own, landOfFirms);
  };

  const contextFor = (kind: SubjectKind): RuleContext => ({
    pack,
    year,
    listed: (id) => {
      const key = `${id}|${kind}`;
      const known = asked.get(key) ?? answers(id, kind);
      if (verdicts.has(id)) asked.set(key, known);
      return known;
    },
  });
  const contexts = { enterprise: contextFor('enterprise'), parcel: contextFor('parcel') };

  const contextOf = ({ subject }: ListKind) =>
    contexts[subject === 'parcel' ? 'parcel' : 'enterprise'];
  const subjectsOf = ({ subject }: ListKind) =>
    subject === 'block' ? null : subjectsByKind[subject];
  return {
    order: listOrder(pack).filter((list) => list.basis === 'rule' && list.subject !== 'block'),
    verdicts,
    judge: (list) => {
      const judged = assessList(list, subjectsOf(list) ?? firms, contextOf(list));
      verdicts.set(list.id, judged);
      return judged;
    },
    contextOf,
    subjectsOf,
  };
}

/** All lists of a program at once. */
export function assessProgram(assessed: Assessed): ReadonlyMap<string, ListVerdicts> {
  const assessment = beginAssessment(assessed);
  for (const list of assessment.order) assessment.judge(list);
  return assessment.verdicts;
}
