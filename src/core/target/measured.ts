import type { Target } from '../program/schema/target-schema';
import { dayBefore, yearOf } from './calendar';
import type { ComputedScope, ComputedValue } from './computed-target';
import { type Counted, countedBetween, sumCounted } from './counted-between';
import type { Reading } from './credit';
import type { Ledger } from './ledger-entry';
import type { TargetKind } from './target-kind';
import type { TargetPeriod } from './target-period';

/** What a figure is made from, by the kind of its target. */
export interface MeasureFrom {
  readonly kind: TargetKind;
  readonly target: Pick<Target, 'accumulation'>;
  readonly period: TargetPeriod;
  /** Null where the target is not counted by credits. */
  readonly ledger: Ledger | null;
  /** Of this target, in any order. */
  readonly readings: readonly Reading[];
  readonly computed: ((year: number, scope: ComputedScope) => ComputedValue | null) | null;
  readonly scope: ComputedScope;
}

/** A figure as of a day, with what it rests on. */
export interface Measured {
  readonly done: number | null;
  readonly floorMu: number | null;
  readonly unconverted: number;
  /** The credits it is the sum of. */
  readonly parts: readonly Counted[];
  readonly reading: Reading | null;
  readonly computed: ComputedValue | null;
}

const nothing: Measured = {
  done: null,
  floorMu: null,
  unconverted: 0,
  parts: [],
  reading: null,
  computed: null,
};

/** What is done at the end of a day, never beyond the period. */
export function measure(from: MeasureFrom, day: string): Measured {
  const { kind, period, ledger } = from;
  const last = day < period.to ? day : period.to;
  if (kind === 'words') return nothing;
  if (kind === 'computed') return compute(from, day);
  // What could be credited one by one is in some places only reported; credits go first.
  if (kind === 'reported' || !ledger || ledger.size === 0) return read(from, last);
  // Counting back from a day before the period would take off what was done ahead of it.
  if (last < period.from) return { ...nothing, done: 0 };
  const parts = inScope(countedBetween(ledger, dayBefore(period.from), last), from.scope);
  return { ...nothing, ...sumCounted(parts), parts };
}

export function inScope(parts: readonly Counted[], scope: ComputedScope): readonly Counted[] {
  const { unitId, sector } = scope;
  if (unitId === undefined && sector === undefined) return parts;
  return parts.filter(
    ({ credit }) =>
      (unitId === undefined || credit.unitId === unitId) &&
      (sector === undefined || credit.sector === sector),
  );
}

/** The newest report not after the day; of a year's figure only reports of that year. */
function read({ readings, target, period, scope }: MeasureFrom, day: string): Measured {
  if (scope.sector !== undefined) return nothing;
  const since = target.accumulation === 'annual' ? period.from : '';
  const unitId = scope.unitId ?? null;
  let newest: Reading | null = null;
  for (const reading of readings) {
    if (reading.unitId !== unitId || reading.on > day || reading.on < since) continue;
    if (!newest || isNewer(reading, newest)) newest = reading;
  }
  return newest ? { ...nothing, done: newest.value, reading: newest } : nothing;
}

function isNewer(a: Reading, b: Reading): boolean {
  if (a.on !== b.on) return a.on > b.on;
  return a.at !== b.at ? a.at > b.at : a.id > b.id;
}

/** Of the year itself where the target is yearly, else of the newest year of the period there are figures for. */
function compute({ computed, target, period, scope }: MeasureFrom, day: string): Measured {
  if (!computed || day < period.from) return nothing;
  const first = yearOf(period.from);
  const last = Math.min(yearOf(day), yearOf(period.to));
  if (target.accumulation === 'annual') return told(computed(first, scope));
  for (let year = last; year >= first; year--) {
    const answer = computed(year, scope);
    if (answer?.value !== null && answer !== null) return told(answer);
  }
  return nothing;
}

function told(computed: ComputedValue | null): Measured {
  return computed ? { ...nothing, done: computed.value, computed } : nothing;
}
