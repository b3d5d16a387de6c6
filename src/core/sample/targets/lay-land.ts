import { addDays, daysBetween } from '../../project/back-plan';
import { roundTo, sumOf } from '../../quantity';
import { type Draw, drawFrom } from '../draw';
import { seededRandom } from '../seeded-random';
import { seedOf } from '../seeded-text';
import { cutPlot } from './cut-plot';
import { type FreeLand, freeLand } from './plots-to-take';
import { type DatedEvent, dated, drawStory } from './stories';
import type { LandSpan, LandSpec } from './target-spec';

/** A piece of land and what happened on it. */
export interface LaidLand {
  readonly land: FreeLand;
  readonly unitId: string;
  readonly sector: string;
  readonly mu: number;
  readonly events: readonly DatedEvent[];
  /** Announced before it happens, or does not. */
  readonly planned: readonly (DatedEvent & { readonly enteredOn: string })[];
  /** Counted already by an entry on more than this land, 0…1. */
  readonly before?: number;
  readonly reversed?: { readonly event: string; readonly on: string; readonly why: string };
}

export interface LandAsked {
  readonly spec: LandSpec;
  readonly pools: Map<string, FreeLand[]>;
  readonly weightOf: (event: string) => number;
  /** Of a printed name. */
  readonly unitIdOf: (unit: string) => string;
  /** Printed tasks of a column by unit. */
  readonly tasksOf: (column: string) => ReadonlyMap<string, number>;
  /** Days of the program. */
  readonly period: { readonly from: string; readonly to: string };
}

/** Of new land so much is finished in its span; the rest is begun and counts by half. */
const FINISHED = 0.66;
/** Works are announced when they begin: so often, and so many days too early. */
const ANNOUNCED = 0.5;
const TOO_EARLY = 25;

/** Lays events on land until each unit has come to what the span says, to the hundredth of a mu. */
export function layLand(asked: LandAsked, first: readonly LaidLand[]): LaidLand[] {
  const laid = [...first];
  for (const span of asked.spec.spans) {
    const cells = [...(span.cells ?? []), ...cellsOfTasks(asked, span)];
    for (const [unit, sector, mu] of cells) {
      const unitId = asked.unitIdOf(unit);
      const own = laid.filter((one) => one.unitId === unitId && one.sector === sector);
      fill(asked, span, laid, { unitId, sector, mu: mu - countedOn(own, span.to, asked) });
    }
    const { mu: total = 0, units = [] } = span.total ?? {};
    const open = total - countedOn(laid, span.to, asked);
    units.forEach(([unit, sector, share], i) => {
      const unitId = asked.unitIdOf(unit);
      const isLast = i === units.length - 1;
      const mu = isLast ? total - countedOn(laid, span.to, asked) : open * share;
      fill(asked, span, laid, { unitId, sector, mu });
    });
  }
  return laid;
}

interface Goal {
  readonly unitId: string;
  readonly sector: string;
  readonly mu: number;
}

function fill(asked: LandAsked, span: LandSpan, laid: LaidLand[], goal: Goal): void {
  const { spec, pools, weightOf, period } = asked;
  const pool = pools.get(goal.unitId) ?? [];
  const draw = drawFrom(seededRandom(seedOf(spec.ledger, span.to, goal.unitId, goal.sector)));
  let open = roundTo(goal.mu, 2);
  while (open > 0) {
    const half = !draw.in(FINISHED) && open > 4;
    const next = takeLand(pool, half ? open * 2 : open, half);
    if (!next) throw new Error(`the sample has no land left for ${goal.unitId} ${span.to}`);
    const story = drawStory(draw, spec.take === 'blocks', half);
    const on = dayIn(draw, span);
    const events = dated(story, { on, first: period.from, since: span.from, weightOf });
    const later = story.later ? { event: story.later[0], on: addDays(on, story.later[1]) } : null;
    const announced = later !== null && later.on <= period.to && draw.in(ANNOUNCED);
    const planned = announced
      ? [{ event: later.event, on: addDays(later.on, -TOO_EARLY), enteredOn: on }]
      : [];
    const comes = later !== null && later.on > span.to && later.on <= spec.until;
    laid.push({
      ...goal,
      ...next,
      events: comes ? [...events, later] : events,
      planned: later && later.on <= spec.until && !comes ? [] : planned,
    });
    open = roundTo(open - next.mu * (half ? 0.5 : 1), 2);
  }
}

/** The next plot, or as much of it as is wanted; half of an even number of hundredths is whole again. */
function takeLand(
  pool: FreeLand[],
  mu: number,
  half: boolean,
): { readonly land: FreeLand; readonly mu: number } | null {
  const [next] = pool;
  if (!next) return null;
  const fits = next.mu <= mu + 0.005;
  // What is cut is cut from the smallest plot that is large enough, among the next.
  const cut = fits ? next : (smallestOf(pool.slice(0, 8).filter((one) => one.mu > mu)) ?? next);
  pool.splice(pool.indexOf(cut), 1);
  if (fits) return { land: cut, mu: half ? Math.floor(cut.mu * 50) / 50 : cut.mu };
  const [part, rest] = cutPlot(cut.geometry, mu);
  const left = freeLand(cut.parcelId, rest, false);
  if (left.mu > 1) pool.push(left);
  return { land: freeLand(cut.parcelId, part, false), mu: roundTo(mu, 2) };
}

function smallestOf(pool: readonly FreeLand[]): FreeLand | null {
  return pool.reduce<FreeLand | null>(
    (least, one) => (least && least.mu <= one.mu ? least : one),
    null,
  );
}

function dayIn(draw: Draw, { from, to }: LandSpan): string {
  return addDays(from, Math.round(daysBetween(from, to) * draw.between(0.12, 0.97)));
}

/** What land counts for at the end of a day. */
function countedOn(
  laid: readonly LaidLand[],
  day: string,
  { weightOf }: Pick<LandAsked, 'weightOf'>,
): number {
  return sumOf(
    laid.map(({ mu, events, before = 0, reversed }) => {
      const alive = events.filter(({ event, on }) => {
        return on <= day && !(reversed && reversed.event === event && reversed.on <= day);
      });
      return mu * Math.max(0, ...alive.map(({ event }) => weightOf(event) - before));
    }),
  );
}

function cellsOfTasks({ tasksOf }: LandAsked, { ofTasks }: LandSpan) {
  if (!ofTasks) return [];
  const tasks = tasksOf(ofTasks.column);
  return Object.entries(ofTasks.rates).map(([unit, rate]) => {
    const mu = roundTo((tasks.get(unit) ?? 0) * rate * ofTasks.part, 1);
    return [unit, '工业', mu] as const;
  });
}
