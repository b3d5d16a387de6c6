import type { ProgramPack } from '../program/schema/pack-schema';
import type { Target } from '../program/schema/target-schema';
import { roundTo, sumOf } from '../quantity';
import { againstTask } from './against-task';
import { monthBefore } from './calendar';
import type { ComputedScope, ComputedValue } from './computed-target';
import { type Counted, plannedBetween, sumCounted } from './counted-between';
import type { Reading } from './credit';
import { figureWithUnit } from './figure-words';
import type { Ledger } from './ledger-entry';
import { type Light, type LightLimits, lightOf } from './light';
import { inScope, type Measured, type MeasureFrom, measure } from './measured';
import { LINEAR_NOTE, scheduleOf } from './schedule';
import { type TargetKind, targetKindOf } from './target-kind';
import type { TargetPeriod } from './target-period';

export interface ProgressAsked {
  readonly pack: Pick<ProgramPack, 'id' | 'issuedOn' | 'creditEvents'>;
  readonly target: Target;
  readonly period: TargetPeriod;
  readonly ledger: Ledger | null;
  readonly readings: readonly Reading[];
  readonly computed: MeasureFrom['computed'];
  /** As of the end of this day. */
  readonly day: string;
  /** The day anybody could first have entered something; null where that is no matter. */
  readonly enteredOn: string | null;
  readonly lights: LightLimits;
  /** A cell of a task table; without one the target as a whole. */
  readonly cell?: { readonly scope: ComputedScope; readonly task: number | null };
}

/** How far a target is, as of a day. */
export interface TargetProgress {
  readonly program: string;
  readonly target: string;
  readonly name: string;
  readonly unit: string;
  readonly kind: TargetKind;
  readonly from: string;
  readonly to: string;
  /** Of a target that is due anew every year. */
  readonly year: number | null;
  readonly task: number | null;
  /** Null is unknown, never 0. */
  readonly done: number | null;
  /** Land that floors would stand for; beside what is done, never in it. */
  readonly floorMu: number | null;
  readonly gap: number | null;
  readonly rate: number | null;
  readonly schedule: number | null;
  /** Empty where there is no schedule. */
  readonly scheduleNote: string;
  /** Percentage points behind schedule; below 0 is ahead. */
  readonly lag: number | null;
  readonly light: Light;
  readonly why: string;
  /** What the last month brought. */
  readonly trend: number | null;
  /** What it comes to by the end if plans come about; null where nothing is planned. */
  readonly forecast: { readonly day: string; readonly value: number } | null;
  /** 未分解: the document does not split it by unit. */
  readonly unsplit: boolean;
  readonly notes: readonly string[];
  /** The credits that make it up. */
  readonly parts: readonly Counted[];
  readonly reading: Reading | null;
  readonly computed: ComputedValue | null;
}

export type Standing = Pick<
  TargetProgress,
  'gap' | 'rate' | 'schedule' | 'scheduleNote' | 'lag' | 'light' | 'why'
>;

/** A figure put against its task and the calendar; of a cell of a table as of the whole. */
export function standingOf(
  { pack, target, period, day, enteredOn, lights }: Omit<ProgressAsked, 'cell'>,
  task: number | null,
  done: number | null,
): Standing {
  const kind = targetKindOf(pack, target);
  const against = againstTask(target.comparator, kind === 'words' ? null : task, done);
  const schedule = kind === 'words' ? null : scheduleOf(target, period, day);
  const { gap, rate, met } = against;
  const lag =
    schedule === null || rate === null ? null : roundTo(sumOf([schedule, -rate]) * 100, 6);
  const notBefore = enteredOn !== null && enteredOn > pack.issuedOn ? enteredOn : pack.issuedOn;
  const light = lightOf({
    nothing: reasonForNone(kind, task, done),
    met,
    day,
    from: period.from,
    to: period.to,
    notBefore,
    gapWords: figureWithUnit(gap, target.unit),
    state: schedule === null,
    lag,
    limits: lights,
  });
  return { gap, rate, schedule, scheduleNote: schedule === null ? '' : LINEAR_NOTE, lag, ...light };
}

export function progressOf(asked: ProgressAsked): TargetProgress {
  const { pack, target, period, day, cell } = asked;
  const kind = targetKindOf(pack, target);
  const from: MeasureFrom = { ...asked, kind, scope: cell?.scope ?? {} };
  const now = measure(from, day);
  const { value } = target;
  const task = cell ? cell.task : kind !== 'words' && typeof value === 'number' ? value : null;
  return {
    program: pack.id,
    target: target.id,
    name: target.name,
    unit: target.unit,
    kind,
    from: period.from,
    to: period.to,
    year: period.year,
    task,
    done: now.done,
    floorMu: now.floorMu,
    ...standingOf(asked, task, now.done),
    trend: trendOf(from, now, day),
    forecast: forecastOf(from, now, day),
    unsplit: target.split === undefined && !cell,
    notes: notesOf(from, now),
    parts: now.parts,
    reading: now.reading,
    computed: now.computed,
  };
}

function reasonForNone(kind: TargetKind, task: number | null, done: number | null): string | null {
  if (kind === 'words') return '文字目标，不评灯';
  if (task === null) return '无任务';
  return done === null ? '无数据' : null;
}

/** Data of a year does not move within it, so nothing is said of a month. */
function trendOf(from: MeasureFrom, now: Measured, day: string): number | null {
  if (from.kind === 'computed' || now.done === null) return null;
  const before = measure(from, monthBefore(day)).done;
  return before === null ? null : sumOf([now.done, -before]);
}

function forecastOf(from: MeasureFrom, now: Measured, day: string) {
  const { ledger, period, scope } = from;
  if (!ledger || now.done === null || now.reading || day >= period.to) return null;
  const plans = inScope(plannedBetween(ledger, day, period.to), scope).filter(
    ({ credit }) => credit.on >= period.from,
  );
  if (plans.length === 0) return null;
  return { day: period.to, value: sumOf([now.done, sumCounted(plans).done]) };
}

function notesOf({ kind, period }: MeasureFrom, now: Measured): string[] {
  const notes: string[] = [];
  if (period.note !== null && kind !== 'words') notes.push(period.note);
  if (now.unconverted > 0) {
    notes.push(`${now.unconverted} 笔只有建筑面积，折算口径待定，未计入`);
  }
  if (kind === 'credits' && now.reading) notes.push('没有逐笔认定，按报送数');
  const { computed } = now;
  if (computed) {
    notes.push(`${computed.year} 年数据`);
    if (computed.baseYear !== null) notes.push(`基期按 ${computed.baseYear} 年（假设）`);
    const { missing, undecided } = computed;
    if (missing.length > 0) notes.push(`${missing.length} 家缺数据，未计入`);
    if (undecided.length > 0) {
      notes.push(`${undecided.length} 家没有实绩数据，按未达标计入分母`);
    }
  }
  return notes;
}
