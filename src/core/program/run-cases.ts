import { assessList } from '../list/assess-list';
import { explainVerdict } from '../list/explain-verdict';
import {
  type Listing,
  type ListVerdicts,
  listings,
  type Track,
  tracks,
  UNDETERMINED,
} from '../list/verdict';
import { subjectsOf } from '../rules/columns';
import { NO, UNKNOWN_ANSWER, YES } from '../rules/condition';
import type { RuleContext } from '../rules/rule-context';
import type { Subjects } from '../rules/subjects';
import { LISTED } from './case-columns';
import { caseReader } from './case-reader';
import type { Expected, ProgramCase } from './read-cases';
import type { ProgramPack } from './schema/pack-schema';
import type { ListKind } from './schema/rule-schema';
import { withValues } from './with-values';

/** Cases of one list, one year and one set of parameters: asked together, column by column. */
export interface CaseGroup {
  readonly list: string;
  readonly year: number;
  readonly parameters: Readonly<Record<string, number>>;
  readonly cases: readonly ProgramCase[];
  readonly subjects: Subjects;
  readonly listed: (list: string) => Uint8Array;
}

export interface CaseFault {
  readonly case: string;
  readonly line: number;
  readonly what: '名单' | '考核方式' | '类别' | '缺少的事实';
  readonly expected: string;
  readonly got: string;
}

export function caseGroups(pack: ProgramPack, cases: readonly ProgramCase[]): CaseGroup[] {
  const groups = new Map<string, ProgramCase[]>();
  for (const one of cases) {
    const key = JSON.stringify([one.list, one.year, one.parameters]);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()].flatMap((group) => {
    const { list, year, parameters } = group[0] as ProgramCase;
    const kind = pack.lists.find(({ id }) => id === list)?.subject;
    if (kind === undefined || kind === 'block') return [];
    const subjects = subjectsOf(caseReader(kind, year, group, pack));
    return [
      { list, year, parameters, cases: group, subjects, listed: (id) => answersSaid(group, id) },
    ];
  });
}

/** What the cases say that another list says; nothing said is not on it. */
function answersSaid(cases: readonly ProgramCase[], list: string): Uint8Array {
  return Uint8Array.from(cases, ({ facts }) => {
    const said = facts.get(LISTED + list);
    if (said === null || said === ('待核实' satisfies Listing)) return UNKNOWN_ANSWER;
    return said === ('列入' satisfies Listing) ? YES : NO;
  });
}

/** What the pack makes of every case of a group. */
export function judgeCases(pack: ProgramPack, group: CaseGroup): readonly Expected[] {
  const { list, verdicts, context } = judge(pack, group);
  return group.cases.map((_, row) => ({
    ...plainOutcome(list, verdicts, row),
    missing: missingOf(list, group, row, verdicts, context),
  }));
}

/** Runs all cases; what differs from what they expect comes back. */
export function runCases(pack: ProgramPack, cases: readonly ProgramCase[]): CaseFault[] {
  return caseGroups(pack, cases).flatMap((group) => {
    const outcomes = judgeCases(pack, group);
    return group.cases.flatMap((one, row) => [...differences(one, outcomes[row] as Expected)]);
  });
}

/** Whether a case of the group notices a mistake in the pack. The costly question, what is missing, is put last. */
export function failsACase(pack: ProgramPack, group: CaseGroup): boolean {
  const { list, verdicts, context } = judge(pack, group);
  const plain = group.cases.map((_, row) => plainOutcome(list, verdicts, row));
  if (group.cases.some(({ expect }, row) => !sameOutcome(expect, plain[row] as PlainOutcome))) {
    return true;
  }
  return group.cases.some(
    ({ expect }, row) => !sameWords(expect.missing, missingOf(list, group, row, verdicts, context)),
  );
}

type PlainOutcome = Omit<Expected, 'missing'>;

function judge(published: ProgramPack, group: CaseGroup) {
  const pack = withValues(published, group.parameters);
  const list = pack.lists.find(({ id }) => id === group.list) as ListKind;
  const context: RuleContext = { pack, year: group.year, listed: group.listed };
  return { list, verdicts: assessList(list, group.subjects, context), context };
}

function plainOutcome(
  { categories: kinds }: ListKind,
  { listing, track, categories }: ListVerdicts,
  row: number,
): PlainOutcome {
  const bits = categories[row] as number;
  return {
    listing: listings[listing[row] as number] as Listing,
    track: tracks[track[row] as number] as Track,
    categories: kinds.flatMap(({ id }, bit) => ((bits & (1 << bit)) !== 0 ? [id] : [])),
  };
}

function missingOf(
  list: ListKind,
  { subjects }: CaseGroup,
  row: number,
  { listing }: ListVerdicts,
  context: RuleContext,
): readonly string[] {
  if (listing[row] !== UNDETERMINED) return [];
  const { missing } = explainVerdict(list, subjects, row, context);
  return missing.map(({ label, dataYear }) => `${label}${dataYear ?? ''}`);
}

function sameOutcome(a: PlainOutcome, b: PlainOutcome): boolean {
  return a.listing === b.listing && a.track === b.track && sameWords(a.categories, b.categories);
}

/** The order in which things are missing tells nothing. */
function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word) => b.includes(word));
}

function* differences(one: ProgramCase, got: Expected): Generator<CaseFault> {
  const { expect, name, line } = one;
  const fault = (what: CaseFault['what'], expected: string, found: string) => {
    return { case: name, line, what, expected, got: found };
  };
  if (expect.listing !== got.listing) yield fault('名单', expect.listing, got.listing);
  if (expect.track !== got.track) yield fault('考核方式', expect.track, got.track);
  for (const [what, key] of [
    ['类别', 'categories'],
    ['缺少的事实', 'missing'],
  ] as const) {
    if (!sameWords(expect[key], got[key])) yield fault(what, say(expect[key]), say(got[key]));
  }
}

function say(words: readonly string[]): string {
  return words.join('、') || '无';
}
