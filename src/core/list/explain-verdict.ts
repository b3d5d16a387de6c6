import type { ProgramPack } from '../program/schema/pack-schema';
import type { ListKind } from '../program/schema/rule-schema';
import type { Clause } from '../program/schema/text-schema';
import type { Condition } from '../rules/condition';
import { oneSubject } from '../rules/one-subject';
import type { RuleContext } from '../rules/rule-context';
import type { Subjects } from '../rules/subjects';
import { assessList } from './assess-list';
import { type MissingFact, missingFacts } from './missing-facts';
import { traceCondition } from './trace-condition';
import type { TraceNode } from './trace-node';
import { type Listing, listings, type Track, tracks } from './verdict';

/** Why one subject stands where it stands, from the rule down to every figure (A6). */
export interface Explanation {
  readonly listing: Listing;
  readonly track: Track;
  readonly categories: readonly Named[];
  /** What was asked, in the order it counts. */
  readonly steps: readonly ExplainedStep[];
  /** What 待核实 waits for. */
  readonly missing: readonly MissingFact[];
  readonly list: Named;
  readonly program: {
    readonly id: string;
    readonly title: string;
    readonly docNo: string;
    readonly version: string;
    readonly year: number;
  };
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly clause: Clause;
}

export type StepRole = 'scope' | 'rule' | 'exemption' | 'deeming' | 'pass' | 'category';

export interface ExplainedStep {
  readonly role: StepRole;
  /** The list itself for scope, rule and pass; else the exemption, deeming or category. */
  readonly id: string;
  readonly text: string;
  readonly clause: Clause;
  /** The open question it stands for. */
  readonly open: string | null;
  readonly node: TraceNode;
}

/** Explains one row. It is judged anew by the code that judges all, so the two never tell different stories. */
export function explainVerdict(
  list: ListKind,
  subjects: Subjects,
  row: number,
  context: RuleContext,
): Explanation {
  const { pack, year } = context;
  const one = oneSubject(subjects, row);
  const oneContext: RuleContext = {
    ...context,
    listed: (id) => context.listed(id).subarray(row, row + 1),
  };
  const verdict = assessList(list, one, oneContext);
  const listing = listings[verdict.listing[0] as number] as Listing;
  const bits = verdict.categories[0] as number;
  const steps = stepsOf(list, context).map(({ when, ...step }) => ({
    ...step,
    node: traceCondition(when, one, oneContext, step.clause),
  }));
  const deciding = steps.filter(
    ({ role }) => role === 'scope' || role === 'rule' || role === 'exemption',
  );
  return {
    listing,
    track: tracks[verdict.track[0] as number] as Track,
    categories: list.categories.filter((_, bit) => (bits & (1 << bit)) !== 0).map(named),
    steps,
    missing:
      listing === '待核实'
        ? missingFacts(
            deciding.map(({ node }) => node),
            pack,
          )
        : [],
    list: named(list),
    program: judgedBy(pack, year),
  };
}

/** Which document says so, in which version, for which year. */
export function judgedBy(
  { id, title, docNo, version }: Pick<ProgramPack, 'id' | 'title' | 'docNo' | 'version'>,
  year: number,
): Explanation['program'] {
  return { id, title, docNo, version, year };
}

type AskedStep = Omit<ExplainedStep, 'node'> & { readonly when: Condition };

function stepsOf(list: ListKind, { pack }: RuleContext): readonly AskedStep[] {
  if (list.basis !== 'rule' || !list.rule) return [];
  const own = (role: StepRole, text: string, when: Condition | undefined): AskedStep[] => {
    const { id, clause, open } = list;
    return when ? [{ role, id, text, clause, open: open[0] ?? null, when }] : [];
  };
  return [
    ...own('scope', '适用范围', list.scope),
    ...own('rule', '列入条件', list.rule),
    ...pack.exemptions.flatMap(({ id, text, clause, open = null, when }) =>
      when && list.exemptions.includes(id)
        ? [{ role: 'exemption' as const, id, text, clause, open, when }]
        : [],
    ),
    ...pack.deemings.flatMap(({ id, text, clause, open = null, when, effect }) =>
      when && effect !== 'convert-area' && list.deemings.includes(id)
        ? [{ role: 'deeming' as const, id, text, clause, open, when }]
        : [],
    ),
    ...own('pass', '达标条件', list.pass),
    ...list.categories.map(({ id, name: text, clause, when }) => {
      return { role: 'category' as const, id, text, clause, open: null, when };
    }),
  ];
}

export function named({ id, name, clause }: Named): Named {
  return { id, name, clause };
}
