/** How a number format shows a number that stands for a time. */
export type TimeShape = 'day' | 'month' | 'year' | 'moment' | 'clock';

/** Built-in formats of times, with those that Chinese editions put at 27–36 and 50–58. */
export function builtinShape(id: number): TimeShape | null {
  if ([14, 15, 30, 31, 50, 51, 53, 54, 58, 28, 29, 36].includes(id)) return 'day';
  if ([17, 27, 52, 55, 57].includes(id)) return 'month';
  if (id === 16) return 'day';
  if (id === 22) return 'moment';
  return [18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 56].includes(id) ? 'clock' : null;
}

/** What a format written out shows, null for a plain number: `yyyy"年"m"月"` is a month. */
export function shapeOfFormat(format: string): TimeShape | null {
  const first = format.split(';')[0] ?? '';
  const plain = first
    .replace(/"[^"]*"/g, ' ')
    .replace(/\\.|_.|\*./g, ' ')
    .replace(/\[(?![hms]+\])[^\]]*\]/gi, ' ')
    .replace(/AM\/PM|A\/P|上午\/下午|general|g\/通用格式/gi, ' ');
  if (/[0#?]/.test(plain.replace(/[sS]\.0+/g, 's'))) return null;
  const hasYear = /[ye]/i.test(plain);
  const hasDay = /d/i.test(plain);
  const hasClock = /[hs]/i.test(plain);
  if (hasDay) return hasClock ? 'moment' : 'day';
  if (hasClock) return hasYear ? 'moment' : 'clock';
  if (/m/i.test(plain)) return 'month';
  return hasYear && /y/i.test(plain) ? 'year' : null;
}

const DAY_MS = 86_400_000;
const LAST_DAY = 2_958_465;
const BETWEEN_SYSTEMS = 1462;

/** The time a number stands for, as text; null where it stands for none. */
export function timeText(serial: number, shape: TimeShape, from1904: boolean): string | null {
  if (!(serial >= 0 && serial <= LAST_DAY)) return null;
  if (shape === 'clock') return clockText(serial);
  const toTheSecond = Math.round(serial * 86_400) / 86_400;
  const days = from1904 ? toTheSecond + BETWEEN_SYSTEMS : toTheSecond;
  // The first system has a 29 February 1900 that never was.
  if (Math.floor(days) === 60) return null;
  const whole = Math.floor(days) + (days < 60 ? 1 : 0);
  if (whole < 2) return null;
  const date = new Date(Date.UTC(1899, 11, 30) + whole * DAY_MS).toISOString().slice(0, 10);
  if (shape === 'month') return date.slice(0, 7);
  if (shape === 'year') return date.slice(0, 4);
  const rest = days - Math.floor(days);
  return shape === 'moment' && rest > 0 ? `${date} ${clockText(rest)}` : date;
}

function clockText(share: number): string {
  const seconds = Math.round(share * 86_400);
  const two = (value: number) => String(value).padStart(2, '0');
  const text = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  return seconds % 60 === 0 ? text : `${text}:${two(seconds % 60)}`;
}

/** The number of a day as the first system counts it, null where the text is no day. */
export function serialOfDay(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const time = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text) return null;
  const serial = time / DAY_MS - Date.UTC(1899, 11, 30) / DAY_MS;
  return serial > 60 ? serial : null;
}
