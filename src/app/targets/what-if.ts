import { withValues } from '../../core/program/with-values';
import type { Credit } from '../../core/target/credit';
import { compareProgress, type WhatIfRow } from '../../core/target/what-if';
import type { Steps } from '../analysis/steps';
import { createTargets, type Targets } from './derive-targets';

/** What is moved for the sake of looking: nothing of it is stored. */
export interface Supposition {
  /** Parameters and thresholds by id, weights among them, of each program by its id. */
  readonly values: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Plans that are not entered; they count in forecasts. */
  readonly plans: readonly Credit[];
  /** Plans taken as if they had come about. */
  readonly plansDone: boolean;
}

export interface SupposedProgram {
  readonly program: string;
  readonly rows: readonly WhatIfRow[];
}

/** The present beside what it would be, program by program; lists are judged anew where thresholds moved. */
export function* supposeSteps(
  present: Targets,
  { values, plans, plansDone }: Supposition,
): Steps<readonly SupposedProgram[]> {
  const { question } = present;
  const { tables } = question.workspace;
  const added = plans.map((plan) => (plansDone ? { ...plan, planned: false } : plan));
  const credits = new Map([...tables.credits, ...added.map((plan) => [plan.id, plan] as const)]);
  const programs = question.programs.map((loaded, at) => {
    // From the values a variant set, not from the document's.
    const pack = present.packs[at] ?? loaded.pack;
    return { ...loaded, pack: withValues(pack, values[pack.id] ?? {}) };
  });
  const workspace = { ...question.workspace, tables: { ...tables, credits } };
  const other = yield* createTargets()({ ...question, programs, workspace, variant: null });
  return present.programs.map(({ program, rows }, at) => {
    return { program, rows: compareProgress(rows, other.programs[at]?.rows ?? []) };
  });
}
