/** Pure reckoning with days written 2021-07-31. Weeks begin on Monday, as on an office calendar. */
const DAY_MS = 86_400_000;

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The same day so many months on; the last of the month where there is none. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  last.setUTCDate(Math.min(date, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}

/** The weeks that hold the days of a month; what lies outside it is null. */
export function weeksOf(day: string): readonly (readonly (string | null)[])[] {
  const first = `${day.slice(0, 7)}-01`;
  const before = (new Date(first).getUTCDay() + 6) % 7;
  const count = Math.ceil((before + Number(addDays(addMonths(first, 1), -1).slice(8))) / 7);
  return Array.from({ length: count }, (_week, week) =>
    Array.from({ length: 7 }, (_day, at) => {
      const one = addDays(first, week * 7 + at - before);
      return one.startsWith(first.slice(0, 7)) ? one : null;
    }),
  );
}
