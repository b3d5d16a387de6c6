import type { ProgramPack } from '../program/schema/pack-schema';
import type { Target } from '../program/schema/target-schema';
import { monthBefore } from '../target/calendar';
import type { Credit } from '../target/credit';
import { askerOf, type ProgramAsked } from '../target/program-progress';
import { type ProgressAsked, progressOf, type TargetProgress } from '../target/progress';
import { periodsOf } from '../target/target-period';
import { type TaskTableProgress, taskTableOf } from '../target/task-table';

/** What a bulletin is made from; every figure in it comes from here. */
export interface BulletinAsked {
  readonly pack: ProgramPack;
  /** As of its day. */
  readonly progress: ProgramAsked;
  readonly unitIdOf: (printed: string) => string | null;
  /** Targets of other years are left out. */
  readonly year: number;
  readonly subjectName: (credit: Credit) => string;
  /** 竣工验收, by its id in any pack of the district. */
  readonly eventName: (event: string) => string;
  /** Of a unit's record. */
  readonly unitName: (id: string) => string;
  readonly sample: boolean;
  /** Where the figures come from, a line each. */
  readonly sources: readonly string[];
  readonly issuer: string;
  readonly madeOn: string;
  /** Under the map; empty without one. */
  readonly caption: string;
}

/** A target as the bulletin tells it: now, and by unit now and a month before. */
export interface BulletinTarget {
  readonly target: Target;
  readonly row: TargetProgress;
  readonly name: string;
  readonly asked: ProgressAsked;
  /** Null where the document does not split it. */
  readonly split: SplitTarget | null;
}

export interface SplitTarget {
  readonly now: TaskTableProgress;
  /** Null where the period had not begun then. */
  readonly before: TaskTableProgress | null;
}

/** Targets that run in the year, in the document's order. */
export function targetsOfYear(asked: BulletinAsked): readonly BulletinTarget[] {
  const { pack, progress, unitIdOf, year } = asked;
  const ask = askerOf(progress);
  return pack.targets.flatMap((target) => {
    const period = periodsOf(pack, target).find((one) =>
      one.year === null ? runsIn(one, year) : one.year === year,
    );
    if (!period) return [];
    const own = ask(target, period);
    const printed = pack.taskTables.find(({ id }) => id === target.split?.table);
    const tableAt = (day: string) =>
      printed ? taskTableOf({ ...own, day }, printed, unitIdOf) : null;
    const now = tableAt(own.day);
    const earlier = monthBefore(own.day);
    const before = earlier < period.from ? null : tableAt(earlier);
    return [
      {
        target,
        row: progressOf(own),
        name: period.year === null ? target.name : `${target.name}（${period.year}年度）`,
        asked: own,
        split: now && { now, before },
      },
    ];
  });
}

function runsIn({ from, to }: { readonly from: string; readonly to: string }, year: number) {
  return from <= `${year}-12-31` && to >= `${year}-01-01`;
}
