import type { ViewState } from '../../app/session';
import { themes } from '../../core/theme/themes';
import { isYearlyFigure } from './unit-figure';

type Asking = Pick<ViewState, 'theme' | 'unitFigure' | 'compare'>;

/** Whether anything shown goes by the data year: the theme, the units, or the other side while it follows the year. */
export function asksForYear({ theme, unitFigure, compare }: Asking): boolean {
  return (
    themes[theme].yearly ||
    (unitFigure !== null && isYearlyFigure(unitFigure)) ||
    (compare !== null && compare.year === null && themes[compare.theme].yearly)
  );
}

/** The data year beside the one shown; null at either end, and where there are no years. */
export function yearBeside(
  years: readonly string[],
  shown: string | null,
  step: 1 | -1,
): string | null {
  const at = shown === null ? -1 : years.indexOf(shown);
  return at < 0 ? null : (years[at + step] ?? null);
}

/** What the session keeps for a year: the newest is kept as null, so that it stays the newest when a year is added. */
export function askedYear(years: readonly string[], year: string): string | null {
  return year === years.at(-1) ? null : year;
}

/** Where a run through the years begins: at the next one, or at the first again when the last is shown. */
export function runStart(years: readonly string[], shown: string | null): string | null {
  return yearBeside(years, shown, 1) ?? years[0] ?? null;
}
