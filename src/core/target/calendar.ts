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

/** The same date a month before, or the last of that month: 2021-03-31 gives 2021-02-28. */
export function monthBefore(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = lastOfMonth(year, month - 1);
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

export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

/** Month 0 is December of the year before. */
function lastOfMonth(year: number, month: number): string {
  return dayOf(Date.UTC(year, month, 0) / DAY_MS);
}
