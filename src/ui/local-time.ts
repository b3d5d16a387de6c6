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
