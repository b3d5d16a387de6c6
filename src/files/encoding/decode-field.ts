import type { EncodingUsed } from '../import/source-table';
import { pairIndex, pairTable } from './pair-tables';
import { utf8Length } from './utf8-length';

/** Decodes one short run of bytes. What cannot be read becomes U+FFFD, at the end also for half a letter. */
export type FieldDecoder = (bytes: Uint8Array, from: number, to: number) => string;

/** A call of a TextDecoder costs more than the letters of a field; a file of fields has hundreds of thousands. */
export function fieldDecoder(name: EncodingUsed['name']): FieldDecoder {
  const decoder = new TextDecoder(name);
  const slow: FieldDecoder = (bytes, from, to) => decoder.decode(bytes.subarray(from, to));
  const units = new Uint16Array(512);
  const quick = name === 'UTF-8' ? utf8Units : name === 'GB18030' ? gbUnits() : null;
  if (!quick) return slow;
  return (bytes, from, to) => {
    if (to - from > units.length) return slow(bytes, from, to);
    const count = quick(bytes, from, to, units);
    if (count < 0) return slow(bytes, from, to);
    return String.fromCharCode.apply(null, units.subarray(0, count) as unknown as number[]);
  };
}

/** Writes the UTF-16 units and answers how many; −1 for what takes the slow way. */
type Quick = (bytes: Uint8Array, from: number, to: number, units: Uint16Array) => number;

const utf8Units: Quick = (bytes, from, to, units) => {
  let count = 0;
  for (let at = from; at < to; ) {
    const length = utf8Length(bytes, at, to);
    const lead = bytes[at] as number;
    if (length === 1) units[count++] = lead;
    else if (length === 2) units[count++] = ((lead & 0x1f) << 6) | low(bytes, at + 1);
    else if (length === 3) {
      units[count++] = ((lead & 0x0f) << 12) | (low(bytes, at + 1) << 6) | low(bytes, at + 2);
    } else return -1;
    at += length;
  }
  return count;
};

function low(bytes: Uint8Array, at: number): number {
  return (bytes[at] as number) & 0x3f;
}

function gbUnits(): Quick {
  const { units: letters } = pairTable('gb18030');
  return (bytes, from, to, units) => {
    let count = 0;
    for (let at = from; at < to; ) {
      const lead = bytes[at] as number;
      if (lead < 0x80) {
        units[count++] = lead;
        at++;
        continue;
      }
      const trail = bytes[at + 1] as number;
      if (lead === 0x80 || lead === 0xff || at + 1 >= to || trail < 0x40 || trail === 0xff)
        return -1;
      const letter = letters[pairIndex(lead, trail)] as number;
      if (letter === 0) return -1;
      units[count++] = letter;
      at += 2;
    }
    return count;
  };
}
