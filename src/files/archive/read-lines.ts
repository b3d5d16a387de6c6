import type * as z from 'zod';
import { Damage } from '../import/damage';
import { parseJson } from './parse-json';
import { atLine } from './say-damage';

const BLOCK = 1 << 20;
const NEWLINE = 10;

/** Every line of an entry, checked; `take` gets the record and its line number. */
export function readLines<T>(
  bytes: Uint8Array,
  entry: string,
  schema: z.ZodType<T>,
  take: (record: T, line: number) => void,
): void {
  let line = 0;
  for (const text of linesOf(bytes, entry)) {
    line++;
    take(parseJson(text, schema, atLine(entry, line)), line);
  }
}

/** UTF-8 text, or Damage naming the place. */
export function decodeText(bytes: Uint8Array, place: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Damage('archive-encoding', `${place}不是有效的 UTF-8 文字。`);
  }
}

/** Decodes a block of lines at a time: one call per line costs seconds in a million lines. */
function* linesOf(bytes: Uint8Array, entry: string): Generator<string> {
  let line = 0;
  for (let from = 0; from < bytes.length; ) {
    const to = endOfBlock(bytes, from);
    const lines = decodeBlock(bytes.subarray(from, to), entry, line).split('\n');
    if (lines.at(-1) === '') lines.pop();
    yield* lines;
    line += lines.length;
    from = to;
  }
}

function endOfBlock(bytes: Uint8Array, from: number): number {
  if (bytes.length - from <= BLOCK) return bytes.length;
  const newline = bytes.indexOf(NEWLINE, from + BLOCK);
  return newline < 0 ? bytes.length : newline + 1;
}

function decodeBlock(block: Uint8Array, entry: string, linesBefore: number): string {
  try {
    return decodeText(block, entry);
  } catch (fault) {
    nameTheLine(block, entry, linesBefore);
    throw fault;
  }
}

function nameTheLine(block: Uint8Array, entry: string, linesBefore: number): void {
  let line = linesBefore;
  for (let from = 0; from < block.length; ) {
    line++;
    const newline = block.indexOf(NEWLINE, from);
    const to = newline < 0 ? block.length : newline;
    decodeText(block.subarray(from, to), atLine(entry, line));
    from = to + 1;
  }
}
