import { makeId } from '../core/id';

/** The clock and the dice of the app; core gets both as arguments. */
export function nowIso(): string {
  return new Date().toISOString();
}

/** Today by the clock on the wall, 2021-07-31. */
export function today(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Random bytes of an id, and those asked for at once: an import makes a hundred thousand ids. */
const OF_ID = 8;
const POOL = 8192;
let pool = new Uint8Array();
let used = 0;

/** `crypto.randomUUID` is missing on plain HTTP; `getRandomValues` is not. */
export function newId(prefix: string): string {
  if (used + OF_ID > pool.length) {
    pool = crypto.getRandomValues(new Uint8Array(POOL));
    used = 0;
  }
  used += OF_ID;
  return makeId(prefix, Date.now(), pool.subarray(used - OF_ID, used));
}
