const DAY_MS = 86_400_000;

/** Days since 1970-01-01, so that days can be counted. */
export function dayNumber(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return Date.UTC(year, month - 1, date) / DAY_MS;
}

function dayOf(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

export function dayBefore(day: string): string {
  return dayOf(dayNumber(day) - 1);
}

/**
 * The same date a month before, or the last of that month: 2021-03-31 gives 2021-02-28. The last of a month gives the
 * last of the one before, so that months follow each other without a day told twice: 2021-04-30 gives 2021-03-31.
 */
export function monthBefore(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = lastOfMonth(year, month - 1);
  if (day === lastOfMonth(year, month)) return last;
  return `${last.slice(0, 8)}${String(Math.min(date, Number(last.slice(8)))).padStart(2, '0')}`;
}

/** The last days of all months that begin or end within, in order; the last one may lie beyond `to`. */
export function monthEnds(from: string, to: string): string[] {
  const ends: string[] = [];
  let [year = 0, month = 1] = from.split('-').map(Number);
  for (;;) {
    const end = lastOfMonth(year, month);
    if (`${end.slice(0, 7)}-01` > to) return ends;
    ends.push(end);
    if (month === 12) [year, month] = [year + 1, 1];
    else month++;
  }
}

const BEIJING_MS = 8 * 3_600_000;

/** The day of a moment by the clock in these offices, wherever it is read: 2021-07-31T23:30Z is 2021-08-01. */
export function dayOfMoment(at: string): string {
  const time = Date.parse(at);
  return Number.isNaN(time) ? '' : new Date(time + BEIJING_MS).toISOString().slice(0, 10);
}

export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

/** Month 0 is December of the year before. */
function lastOfMonth(year: number, month: number): string {
  return dayOf(Date.UTC(year, month, 0) / DAY_MS);
}
