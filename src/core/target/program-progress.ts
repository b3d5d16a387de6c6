import type { ProgramPack } from '../program/schema/pack-schema';
import type { Target } from '../program/schema/target-schema';
import { yearOf } from './calendar';
import { type ComputedSource, type ComputedValue, computedValue } from './computed-target';
import type { Reading } from './credit';
import type { Ledger } from './ledger-entry';
import { type LightLimits, lightsOf } from './light';
import type { MeasureFrom } from './measured';
import { type ProgressAsked, progressOf, type TargetProgress } from './progress';
import { periodsOf, type TargetPeriod } from './target-period';

/** All that the progress of one program is derived from. */
export interface ProgramAsked {
  readonly pack: ProgramPack;
  /** The ledger a target is counted in; null where it is counted in none. */
  readonly ledgerOf: (target: Target) => Ledger | null;
  /** Gone through anew for every question, so nothing that can be gone through once. */
  readonly readings: readonly Reading[];
  readonly computed: ComputedSource | null;
  readonly day: string;
  readonly enteredOn: string | null;
  /** Other limits than the pack sets. */
  readonly lights?: LightLimits;
}

export interface ProgramProgress {
  readonly program: string;
  /** One row a target, or one a year where it is due anew every year; in the document's order. */
  readonly rows: readonly TargetProgress[];
}

export function progressOfProgram(asked: ProgramAsked): ProgramProgress {
  const { pack } = asked;
  const ask = askerOf(asked);
  const rows = pack.targets.flatMap((target) =>
    periodsOf(pack, target).map((period) => progressOf(ask(target, period))),
  );
  return { program: pack.id, rows };
}

/** What a single target is asked with, for its table, its curve or another day. */
export function askerOf(
  asked: ProgramAsked,
): (target: Target, period: TargetPeriod) => ProgressAsked {
  const { pack, ledgerOf, readings, computed, day, enteredOn } = asked;
  const lights = asked.lights ?? lightsOf(pack);
  const reported = new Map<string, Reading[]>();
  for (const reading of readings) {
    const own = reported.get(reading.target) ?? [];
    reported.set(reading.target, own);
    own.push(reading);
  }
  return (target, period) => ({
    pack,
    target,
    period,
    ledger: ledgerOf(target),
    readings: reported.get(`${pack.id}:${target.id}`) ?? [],
    computed: computed && figureOf(target, period, computed),
    day,
    enteredOn,
    lights,
  });
}

/** A source never changes, so what came of it stands; going through very many firms is dear. */
const values = new WeakMap<ComputedSource, Map<string, ComputedValue | null>>();

/** Growth counts from the year before the target begins. */
function figureOf(
  { computed: kind, period: told, sector: only }: Target,
  { from }: TargetPeriod,
  source: ComputedSource,
): MeasureFrom['computed'] {
  if (kind === undefined) return null;
  const baseYear = (told.from ?? yearOf(from)) - 1;
  const known = values.get(source) ?? new Map<string, ComputedValue | null>();
  values.set(source, known);
  return (year, scope) => {
    const key = [kind, year, baseYear, only, scope.unitId, scope.sector].join('|');
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const value = computedValue(kind, source, { year, baseYear, only, ...scope });
    known.set(key, value);
    return value;
  };
}
