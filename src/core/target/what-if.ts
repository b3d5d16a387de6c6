import { sumOf } from '../quantity';
import { againstTask } from './against-task';
import { type Counted, plannedBetween } from './counted-between';
import type { Credit } from './credit';
import { askerOf, type ProgramAsked } from './program-progress';
import { type ProgressAsked, progressOf, type TargetProgress } from './progress';
import { periodsOf } from './target-period';

/** A target as it is, or as it would be, with the day it is met. */
export interface WhatIfSide {
  readonly progress: TargetProgress;
  /** The day what is done and planned comes to the task; null where it never does or nobody knows. */
  readonly metOn: string | null;
}

export interface WhatIfRow {
  readonly present: WhatIfSide;
  readonly other: WhatIfSide;
  /** Other less present; null where either is unknown. */
  readonly difference: number | null;
  /** Whether anything a person reads of it is another. */
  readonly changes: boolean;
}

/**
 * The present beside what it would be with other values: weights in another ledger, thresholds in another source, plans
 * among the credits, other limits or another day. Both are derived alike and neither is stored. Row by row, so that
 * whoever asks may answer others in between.
 */
export function* whatIf(
  present: ProgramAsked,
  other: Partial<ProgramAsked>,
): Generator<WhatIfRow, void> {
  const there = { ...present, ...other };
  const [askPresent, askOther] = [askerOf(present), askerOf(there)];
  for (const target of present.pack.targets) {
    const changed = there.pack.targets.find(({ id }) => id === target.id);
    if (!changed) continue;
    for (const period of periodsOf(present.pack, target)) {
      yield rowOf(sideOf(askPresent(target, period)), sideOf(askOther(changed, period)));
    }
  }
}

function rowOf(present: WhatIfSide, other: WhatIfSide): WhatIfRow {
  const [now, then] = [present.progress, other.progress];
  const known = now.done !== null && then.done !== null;
  const difference = known ? sumOf([then.done as number, -(now.done as number)]) : null;
  const changes =
    now.done !== then.done ||
    now.light !== then.light ||
    now.forecast?.value !== then.forecast?.value ||
    present.metOn !== other.metOn;
  return { present, other, difference, changes };
}

function sideOf(asked: ProgressAsked): WhatIfSide {
  const progress = progressOf(asked);
  return { progress, metOn: metOn(asked, progress) };
}

/** In the order of their days, what stands today and after it what is planned within the period. */
function metOn(
  { ledger, target, period, day }: ProgressAsked,
  { kind, task, done, reading, parts }: TargetProgress,
): string | null {
  if (kind !== 'credits' || !ledger || task === null || done === null || reading) return null;
  // At most so many: it is met from the first day on, and a day says nothing.
  if (againstTask(target.comparator, task, 0).met) return null;
  const plans = day < period.to ? plannedBetween(ledger, day, period.to) : [];
  const own = plans.filter(({ credit }) => credit.on >= period.from);
  let sum = 0;
  for (const { credit, counted } of [...inOrder(parts), ...inOrder(own)]) {
    sum += counted ?? 0;
    if (againstTask(target.comparator, task, sum).met) return credit.on;
  }
  return null;
}

function inOrder(parts: readonly Counted[]): readonly Counted[] {
  return parts.toSorted((a, b) => (a.credit.on < b.credit.on ? -1 : 1));
}

/** Plans moved for the sake of looking: by so many months, or left out. */
export interface MovedPlans {
  readonly delayMonths: number;
  readonly off: ReadonlySet<string>;
}

/** Plans that nobody took back, the nearest first; also those whose day went by. */
export function plansOf(
  credits: readonly Credit[],
  reversedOn: (credit: Credit) => string | null,
): readonly Credit[] {
  return credits
    .filter((one) => one.planned && one.reverses === null && reversedOn(one) === null)
    .toSorted((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? -1 : 1));
}

/** The day each plan would come about, by id; null where it is left out, and no entry where nothing moves. */
export function movePlans(
  plans: readonly Credit[],
  { delayMonths, off }: MovedPlans,
): ReadonlyMap<string, string | null> {
  return new Map(
    plans.flatMap(({ id, on }): (readonly [string, string | null])[] => {
      if (off.has(id)) return [[id, null]];
      return delayMonths === 0 ? [] : [[id, monthsAfter(on, delayMonths)]];
    }),
  );
}

/** The ledger's entries with plans as they would be; the entries themselves stay. */
export function withPlans(
  credits: ReadonlyMap<string, Credit>,
  moved: ReadonlyMap<string, string | null>,
): ReadonlyMap<string, Credit> {
  if (moved.size === 0) return credits;
  const next = new Map(credits);
  for (const [id, on] of moved) {
    const plan = credits.get(id);
    if (!plan?.planned) continue;
    if (on === null) next.delete(id);
    else next.set(id, { ...plan, on });
  }
  return next;
}

/** The same date months later, or the last of that month: a month after 2021-01-31 is 2021-02-28. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  last.setUTCDate(Math.min(date, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}
