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

/** `crypto.randomUUID` is missing on plain HTTP; `getRandomValues` is not. */
export function newId(prefix: string): string {
  return makeId(prefix, Date.now(), crypto.getRandomValues(new Uint8Array(8)));
}
