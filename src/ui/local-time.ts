const two = (n: number) => String(n).padStart(2, '0');

/** 2021-07-31, in the reader's own time zone. */
export function localDay(moment: string | number | Date): string {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return '';
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** 2021-07-31 09:05 */
export function localMinute(moment: string | number | Date): string {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return '';
  return `${localDay(date)} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** A day as officials type it (2021.7.31, 20210731, 2021年7月31日) written 2021-07-31; else null. */
export function readDay(text: string): string | null {
  const plain = text.normalize('NFKC').trim();
  const match =
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain) ??
    /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/.exec(plain);
  if (!match) return null;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  if (year < 1900 || year > 2100 || month < 1 || month > 12) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}
