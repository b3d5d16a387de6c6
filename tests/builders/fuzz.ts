import * as fc from 'fast-check';
import {
  isUnreadable,
  type SourceTable,
  type Unreadable,
} from '../../src/files/import/source-table';

/** Of every property. */
export const RUNS = { numRuns: 2000 };
export const idleReading = { progress: () => {}, stopped: () => false };

const bytes = fc.uint8Array({ maxLength: 500 });
const byte = fc.oneof(
  fc.constantFrom(0, 1, 0x22, 0x2c, 0x30, 0x3c, 0x5b, 0x7b, 0x7f, 0x80, 0xff),
  fc.nat(255),
);
const how = fc.constantFrom('set', 'set', 'set', 'drop', 'repeat', 'insert');
const edits = fc.array(fc.tuple(fc.nat(), byte, how), { minLength: 1, maxLength: 8 });
const cut = fc.option(fc.nat(), { nil: null, freq: 4 });

/** Bytes of anything, some after as much of the beginning of a sound file as a reader looks at first. */
export function anyBytes(sample: Uint8Array): fc.Arbitrary<Uint8Array> {
  const head = fc.nat(Math.min(sample.length, 128));
  return fc.oneof(
    bytes,
    fc.tuple(head, bytes).map(([length, rest]) => joined([sample.subarray(0, length), rest])),
  );
}

/** A sound file with bytes changed, left out, repeated or put in, and its end cut off. */
export function changed(sample: Uint8Array): fc.Arbitrary<Uint8Array> {
  return fc.tuple(edits, cut).map(([changes, end]) => {
    const file = changes.reduce(edited, sample);
    return end === null ? file : file.subarray(0, end % (file.length + 1));
  });
}

function edited(
  file: Uint8Array,
  [place, value, kind]: readonly [number, number, string],
): Uint8Array {
  if (file.length === 0) return file;
  const at = place % file.length;
  const [before, after] = [file.subarray(0, at), file.subarray(at)];
  if (kind === 'drop') return joined([before, after.subarray(value)]);
  if (kind === 'repeat') return joined([before, file.subarray(Math.max(0, at - value), at), after]);
  if (kind === 'insert') return joined([before, Uint8Array.of(value), after]);
  const copy = file.slice();
  copy[at] = value;
  return copy;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** What a reader may answer: refusals in words, tables that hold together. Faults nobody foresaw are neither. */
export function expectSound(answer: readonly (SourceTable | Unreadable)[] | Unreadable): void {
  for (const one of Array.isArray(answer) ? answer : [answer]) {
    if (isUnreadable(one)) expectWords(one);
    else expectWhole(one);
  }
}

function expectWords({ why, now }: Unreadable): void {
  if (!/\p{Script=Han}/u.test(why) || !/\p{Script=Han}/u.test(now)) throw new Error(why);
  if (/内存不足|无法读取（/.test(why)) throw new Error(`not foreseen: ${why}`);
}

/** Every row is as wide as the head, and has its place among the shapes. */
function expectWhole({ columns, rows, rowNumbers, shapes, notes }: SourceTable): void {
  if (rowNumbers.length !== rows.length) throw new Error('rowNumbers');
  if (shapes && shapes.length !== rows.length) throw new Error('shapes');
  if (rows.some((row) => row.length !== columns.length)) throw new Error('cells');
  if (new Set(columns).size !== columns.length) throw new Error('columns');
  if (notes.some(({ why }) => why === '')) throw new Error('notes');
  for (const ring of shapes?.flatMap((shape) => shape?.polygons.flat() ?? []) ?? []) {
    if (ring.length < 6 || !ring.every(Number.isFinite)) throw new Error('ring');
  }
}
