/**
 * Ids are made outside core. They sort by the time they were made, so records that arrive
 * together stand together in storage.
 */
const shape = /^[a-z][a-z0-9]*-[0-9a-z][0-9a-z-]{0,62}$/;

export function isId(text: string): boolean {
  return shape.test(text);
}

/** Builds an id from a prefix, a moment and random bits given by the caller. */
export function makeId(prefix: string, millis: number, random: Uint8Array): string {
  const time = Math.floor(millis).toString(32).padStart(10, '0');
  let tail = '';
  for (const byte of random) tail += (byte % 32).toString(32);
  return `${prefix}-${time}${tail}`;
}

/** Code-unit order: the order IndexedDB sorts strings in, on every machine. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
