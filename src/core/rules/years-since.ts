import { isDay } from '../field';
import type { SubjectReader } from './subject-reader';
import { ABSENT } from './subjects';

/** Years from the day of an event to the year of the program; less than 0 where it is still to come. */
export function yearsSinceDay(reader: SubjectReader, field: string): Float64Array {
  const values = new Float64Array(reader.count);
  for (let row = 0; row < reader.count; row++) {
    const day = reader.raw(row, field, undefined);
    if (day === undefined) values[row] = ABSENT;
    else if (typeof day !== 'string' || !isDay(day)) values[row] = Number.NaN;
    else values[row] = reader.programYear - Number(day.slice(0, 4));
  }
  return values;
}

const [SILENT, BELOW, ABOVE, UNKNOWN] = [0, 1, 2, 3] as const;

/**
 * Years since a firm grew to 规上: 规下 in one year and 规上 in the next. The newest such step up to the program year
 * counts; a stated unknown that may hide a newer one leaves it unknown, and what nobody spoke of is no step.
 */
export function yearsSinceUpscale(reader: SubjectReader): Float64Array {
  const { count, programYear, scaleYears } = reader;
  const values = new Float64Array(count).fill(ABSENT);
  const open = new Uint8Array(count).fill(1);
  const years = scaleYears.filter((year) => year <= programYear).toSorted((a, b) => b - a);
  let now: Uint8Array | null = null;
  for (const year of years) {
    if (!scaleYears.includes(year - 1)) {
      now = null;
      continue;
    }
    now ??= scalesOf(reader, year);
    const before = scalesOf(reader, year - 1);
    for (let row = 0; row < count; row++) {
      const [is, was] = [now[row] as number, before[row] as number];
      if (!open[row] || is < ABOVE || (was !== BELOW && was !== UNKNOWN)) continue;
      values[row] = is === ABOVE && was === BELOW ? programYear - year : Number.NaN;
      open[row] = 0;
    }
    now = before;
  }
  return values;
}

/** One year at a time: facts are found fast only where all rows are asked for the same. */
function scalesOf(reader: SubjectReader, year: number): Uint8Array {
  const scales = new Uint8Array(reader.count);
  const period = String(year);
  for (let row = 0; row < scales.length; row++) {
    const said = reader.raw(row, 'scale', period);
    if (said === undefined) scales[row] = SILENT;
    else scales[row] = said === '规上' ? ABOVE : said === '规下' ? BELOW : UNKNOWN;
  }
  return scales;
}
