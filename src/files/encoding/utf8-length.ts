/**
 * How many bytes the letter at a place takes in strict UTF-8: 1…4, 0 where the bytes are none, and −1 where they
 * begin one that the end of the run cuts off.
 */
export function utf8Length(bytes: Uint8Array, at: number, to: number): number {
  const lead = bytes[at] as number;
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  for (let i = 1; i < length; i++) {
    if (at + i >= to) return -1;
    const byte = bytes[at + i] as number;
    if (byte < 0x80 || byte > 0xbf) return 0;
    if (i === 1 && !secondFits(lead, byte)) return 0;
  }
  return length;
}

/** No longer form than needed, no half of a surrogate pair, nothing past U+10FFFF. */
function secondFits(lead: number, second: number): boolean {
  if (lead === 0xe0) return second >= 0xa0;
  if (lead === 0xed) return second < 0xa0;
  if (lead === 0xf0) return second >= 0x90;
  return lead !== 0xf4 || second < 0x90;
}
