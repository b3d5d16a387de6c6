import type { EncodingUsed } from '../import/source-table';
import { type EncodingName, encodingOfCodePage } from './encoding-name';
import { type ByteScorer, scoreBytes } from './score-bytes';

export interface DecodedText {
  /** Without the mark at its head. */
  readonly text: string;
  readonly encoding: EncodingUsed;
}

/** Letters by chance look like flawless UTF-8 once in a while, but not this often. */
const SURE_LETTERS = 4;
const SAMPLE = 1 << 18;

/**
 * Bytes as text: by the mark at their head, else by what the file says of itself (`hint`, such as a .cpg or an XML
 * head), unless the bytes plainly contradict it, else by what they look like. `encoding.from` tells which it was. What
 * a person chose (`chosenEncoding`) goes before all of them.
 */
export function decodeText(bytes: Uint8Array, hint?: EncodingUsed): DecodedText {
  if (hint?.from === 'chosen') return decodedAs(bytes, hint);
  const marked = encodingOfMark(bytes);
  if (marked) return decodedAs(bytes, { name: marked, from: 'bom' });
  const wide = wideWithoutMark(bytes);
  if (wide) return decodedAs(bytes, { name: wide, from: 'detected' });
  const scorer = scoreBytes();
  scorer.add(bytes, 0, Math.min(bytes.length, SAMPLE));
  return decodedAs(bytes, chooseEncoding(scorer, hint));
}

/** A person's choice as the hint that nothing contradicts. */
export function chosenEncoding(name: string | undefined): EncodingUsed | undefined {
  return name === undefined ? undefined : { name, from: 'chosen' };
}

/** What is said of the letters, weighed against the letters themselves. */
export function chooseEncoding(scorer: ByteScorer, hint?: EncodingUsed): EncodingUsed {
  if (hint?.from === 'chosen') return hint;
  const best = scorer.best();
  const detected: EncodingUsed = { name: best ?? 'UTF-8', from: 'detected' };
  const said = hint && { name: encodingOfCodePage(hint.name), from: hint.from };
  if (!said?.name) return detected;
  if (best === null || best === said.name) return { name: said.name, from: said.from };
  return contradicts(scorer, said.name, best) ? detected : { name: said.name, from: said.from };
}

function contradicts(scorer: ByteScorer, said: EncodingName, best: EncodingName): boolean {
  // Many programs write a Western code page into every file, whatever its letters are.
  if (said === 'windows-1252') return best !== 'windows-1252';
  if (said === 'UTF-8') return scorer.utf8Faults() > 0 && best !== 'UTF-8';
  if (said === 'UTF-16LE' || said === 'UTF-16BE') return true;
  return best === 'UTF-8' && scorer.utf8Letters() >= SURE_LETTERS;
}

function encodingOfMark(bytes: Uint8Array): EncodingName | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'UTF-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16LE';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'UTF-16BE' : null;
}

/** No text of one-byte units holds zeros; in wide units every ASCII sign brings one. */
function wideWithoutMark(bytes: Uint8Array): EncodingName | null {
  const zeros = [0, 0];
  const end = Math.min(bytes.length, 4096) & ~1;
  for (let at = 0; at < end; at++) if (bytes[at] === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) * 8 < end || end === 0) return null;
  if (odd > even * 8) return 'UTF-16LE';
  return even > odd * 8 ? 'UTF-16BE' : null;
}

function decodedAs(bytes: Uint8Array, encoding: EncodingUsed): DecodedText {
  return { text: new TextDecoder(encoding.name).decode(bytes), encoding };
}
