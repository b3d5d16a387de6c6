import type { Indicators } from '../../core/indicator/indicators';
import { once } from '../../core/once';
import { resolveProgram } from '../../core/program/resolve-program';
import type { ProgramPack } from '../../core/program/schema/pack-schema';
import type { Target } from '../../core/program/schema/target-schema';
import { isRefusal } from '../../core/refusal';
import { createUnitFinder } from '../../core/rules/unit-finder';
import { yearOf } from '../../core/target/calendar';
import { needsList } from '../../core/target/computed-kind';
import type { ListedFirm } from '../../core/target/computed-target';
import { ledgerKeyOf } from '../../core/target/ledger';
import {
  type ProgramAsked,
  type ProgramProgress,
  progressOfProgram,
} from '../../core/target/program-progress';
import { targetKindOf } from '../../core/target/target-kind';
import type { Workspace } from '../../core/workspace';
import { remembered, type Steps } from '../analysis/steps';
import type { LoadedProgram } from '../programs/program-store';
import { createSources } from './computed-sources';
import { createLedgers, type Ledgers } from './ledgers';
import { createListedFirms } from './listed-firms';

type Tables = Workspace['tables'];

export interface TargetsQuestion {
  /** Of the district, in the order they are told. */
  readonly programs: readonly LoadedProgram[];
  readonly workspace: Workspace;
  /** Parcels in drawing order. */
  readonly ids: readonly string[];
  readonly indicators: Indicators;
  /** The last day anybody knows anything of. */
  readonly asOf: string;
  /** As of the end of this day. */
  readonly day: string;
  readonly enteredOn: string | null;
  readonly variant: string | null;
  /** Judging every list takes seconds; without, the targets that need one are unknown. */
  readonly lists: boolean;
  /** A day on the way to others: few of its figures are ever read, and those are worked out when they are. */
  readonly passing?: boolean;
}

export interface TargetsOfProgram extends ProgramProgress {
  readonly pack: ProgramPack;
  /** What it was derived from: a table, a curve or another day is asked with the same. */
  readonly asked: ProgramAsked;
  /** The unit a printed name stands for; null where no record is of it. */
  readonly unitIdOf: (printed: string) => string | null;
}

export interface Targets {
  /** What they answer; another answer beside it begins from here. */
  readonly question: TargetsQuestion;
  readonly day: string;
  /** The documents they were derived from. */
  readonly tables: Tables;
  readonly packs: readonly ProgramPack[];
  /** By key, as `ledgerKeyOf` gives it. */
  readonly ledgers: Ledgers;
  readonly programs: readonly TargetsOfProgram[];
}

/** Derives one state after another, doing again only what the difference between them touches. */
export function createTargets(): (question: TargetsQuestion) => Steps<Targets> {
  const packs = remembered(packSteps);
  const ledgersOf = createLedgers();
  const listed = createListedFirms();
  const sourceOf = createSources();
  return function* derive(question) {
    const { workspace, day, enteredOn } = question;
    const { tables } = workspace;
    const resolved = yield* packs(question.programs, tables.variants, question.variant);
    const ledgers = ledgersOf(resolved, tables.credits);
    yield;
    const programs: TargetsOfProgram[] = [];
    for (const [at, loaded] of question.programs.entries()) {
      const pack = resolved[at] as ProgramPack;
      const lists = new Map<number, readonly ListedFirm[] | null>();
      for (const year of question.lists ? listYears(pack, day) : []) {
        const { ids, indicators, asOf } = question;
        const variant = pack === loaded.pack ? null : question.variant;
        const asked = { loaded, tables, ids, indicators, asOf, year, variant };
        lists.set(year, yield* listed(asked, workspace));
      }
      const asked: ProgramAsked = {
        pack,
        ledgerOf: (target) => ledgerOf(target, pack, resolved, ledgers),
        readings: [...tables.readings.values()],
        computed: sourceOf({ tables, indicators: question.indicators, packId: pack.id }, lists),
        day,
        enteredOn,
      };
      const units = createUnitFinder(tables, pack);
      const unitIdOf = (printed: string) => units.byName(printed)?.id ?? null;
      const rows = once(() => progressOfProgram(asked).rows);
      if (!question.passing) rows();
      programs.push({
        program: pack.id,
        get rows() {
          return rows();
        },
        pack,
        asked,
        unitIdOf,
      });
      yield;
    }
    return { question, day, tables, packs: resolved, ledgers, programs };
  };
}

function* packSteps(
  programs: readonly LoadedProgram[],
  variants: Tables['variants'],
  chosen: string | null,
): Steps<readonly ProgramPack[]> {
  yield;
  const variant = chosen === null ? undefined : variants.get(chosen);
  return programs.map(({ pack }) => {
    if (variant?.programId !== pack.id) return pack;
    const program = resolveProgram(pack, variant);
    // Values that do not fit change nothing; the lists say so.
    return isRefusal(program) ? pack : program.pack;
  });
}

function ledgerOf(
  target: Target,
  pack: ProgramPack,
  packs: readonly ProgramPack[],
  ledgers: Ledgers,
) {
  if (targetKindOf(pack, target) !== 'credits') return null;
  return ledgers.get(ledgerKeyOf(packs, pack.id, target.id)) ?? null;
}

/** Years whose lists have to be judged: none after the day, and none where no target asks for a list. */
function listYears(pack: ProgramPack, day: string): readonly number[] {
  const asks = pack.targets.some(({ computed }) => computed !== undefined && needsList(computed));
  return asks ? pack.programYears.filter((year) => year <= yearOf(day)) : [];
}
