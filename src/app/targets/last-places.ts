import { monthBefore } from '../../core/target/calendar';
import type { OpenTarget } from '../session';
import type { Targets } from './derive-targets';
import { openFigure } from './open-figure';

/** The place of every printed unit a month before; none where the period had not begun by then, for nobody ran yet. */
export function lastPlacesOf(
  targets: Pick<Targets, 'day' | 'programs'>,
  { program, target, year }: Pick<OpenTarget, 'program' | 'target' | 'year'>,
): ReadonlyMap<string, number | null> {
  const day = monthBefore(targets.day);
  const programs = targets.programs.map((one) => ({ ...one, asked: { ...one.asked, day } }));
  const figure = openFigure({ day, programs }, { program, target, year, unit: null, column: null });
  const begun = figure !== null && day >= figure.asked.period.from;
  const rows = figure?.table?.rows ?? [];
  return new Map(rows.map((row) => [row.unit, begun ? row.whole.place : null]));
}
