import { wanPerMu } from '../../indicator/metric';
import { muFromM2, roundTo } from '../../quantity';
import { type Draw, quantile, shareAt } from '../draw';
import type { ListTask } from './list-task';
import type { Firm } from './occupy-plots';
import type { Settled } from './settle-list';
import { taxPerMuTable } from './tax-per-mu';

/** Figures of a firm in one year, as they are; what was reported of them is another matter. */
export interface YearFigures {
  readonly year: number;
  readonly taxWan: number;
  readonly taxPerMu: number;
  readonly valueAddedWan: number;
  readonly outputWan: number;
  readonly energyTce: number;
  readonly staff: number;
}

/** How a firm fares: its place among all firms by 亩均税收, year by year, and what goes with it. */
export interface FirmCourse {
  /** Some firms begin later: of the years before there is nothing. */
  readonly places: readonly { readonly year: number; readonly place: number }[];
  readonly added: number;
  readonly turn: number;
  readonly heat: number;
  readonly perHead: number;
}

export function drawCourse(firm: Firm, years: readonly number[], draw: Draw): FirmCourse {
  const chance = draw.chance();
  // Weak firms draw from the lower end, so the others must reach a little higher.
  const standing = firm.weak ? chance * 0.72 : Math.min(1, chance * 0.92 + 0.1);
  const trend = draw.between(-0.022, 0.03);
  const added = draw.between(2.3, 3.6);
  const turn = draw.between(3.4, 5.6);
  const heat = draw.between(0.02, 0.16) * (draw.in(0.08) ? 4 : 1);
  const perHead = draw.between(16, 48);
  const begins = draw.in(0.05) ? draw.of([1, 1, 1, 2, 2, 3]) : 0;
  const last = years.length - 1;
  const places = years.slice(begins).map((year, i) => {
    const place = standing + trend * (i + begins - last) + draw.between(-0.045, 0.045);
    return { year, place: within(place) };
  });
  return { places, added, turn, heat, perHead };
}

/** 亩均税收 as drawn; null before the firm began. */
export function drawnPerMu({ places }: FirmCourse, year: number): number | null {
  const drawn = places.find((one) => one.year === year);
  return drawn ? quantile(taxPerMuTable, drawn.place) : null;
}

/** Follows the course on so much land; a settled year moves the years around it along. */
export function firmFigures(
  course: FirmCourse,
  m2: number,
  settled: Settled,
  task: ListTask | undefined,
): YearFigures[] {
  const settle = task ? settledPlace(course, settled, task) : (place: number) => place;
  const mu = muFromM2(m2);
  return course.places.map(({ year, place }) => {
    const exact = year === task?.dataYear ? settled.perMu : null;
    const taxPerMu = exact ?? quantile(taxPerMuTable, within(settle(place, year)));
    const taxWan =
      exact === null || !task ? roundTo(taxPerMu * mu, 2) : taxOf(exact, m2, task.line);
    const valueAddedWan = roundTo(mu * (6 + Math.max(-1, taxPerMu) * course.added), 2);
    const outputWan = roundTo(Math.max(0, valueAddedWan * course.turn), 2);
    return {
      year,
      taxWan,
      taxPerMu,
      valueAddedWan,
      outputWan,
      energyTce: roundTo(outputWan * course.heat, 1),
      staff: Math.round(3 + Math.max(0, valueAddedWan) / course.perHead),
    };
  });
}

/** Where a firm stands once its data year is settled: the years around move along. */
function settledPlace(
  course: FirmCourse,
  { perMu, recovers }: Settled,
  { dataYear }: ListTask,
): (place: number, year: number) => number {
  const drawn = course.places.find(({ year }) => year === dataYear);
  const by = perMu === null || !drawn ? 0 : shareAt(taxPerMuTable, perMu) - drawn.place;
  return (place, year) => {
    const after = Math.min(2, Math.max(0, year - dataYear));
    // What was out of the ordinary wears off; under the program those in the middle do a little better.
    const moved = within(place + by * 0.88 ** Math.abs(year - dataYear));
    return moved + after * (0.16 * moved * (1 - moved) + (recovers ? 0.12 : 0));
  };
}

/** Who would fall off the lower end stands a little above it instead, so that not all of the last are alike. */
function within(place: number): number {
  return Math.min(1, Math.abs(place));
}

/** The tax that comes to so much per 亩, to the 分, on the side of the line where the figure itself is. */
function taxOf(perMu: number, m2: number, line: number): number {
  const side = Math.sign(perMu - line);
  const nearest = roundTo(perMu * muFromM2(m2), 2);
  for (let wan = nearest; ; wan = roundTo(wan + side * 0.01, 2)) {
    if (Math.sign(wanPerMu(wan, m2) - line) === side) return wan;
    if (side === 0) throw new Error(`no tax comes to ${line} on ${m2} m²`);
  }
}
