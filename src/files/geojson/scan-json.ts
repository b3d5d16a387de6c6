/** Where a value of a JSON text lies, in bytes. */
export type Span = readonly [from: number, to: number];

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** The text broke off, or is none, at this byte. */
export class JsonBreak extends Error {
  readonly at: number;

  constructor(at: number) {
    super('JSON');
    this.at = at;
  }
}

export function pastBlanks(bytes: Uint8Array, at: number): number {
  while (at < bytes.length) {
    const byte = bytes[at] as number;
    // RS stands before each record of a text sequence.
    if (byte > 0x20 || (byte !== 0x20 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 0x1e))
      break;
    at++;
  }
  return at;
}

/**
 * Where the value ends that begins at a place. Brackets are counted and strings passed over, no more: what lies
 * between is judged when it is parsed.
 */
export function endOfValue(bytes: Uint8Array, from: number): number {
  let depth = 0;
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (byte === QUOTE) {
      at = endOfString(bytes, at) - 1;
      if (depth === 0) return at + 1;
    } else if (byte === OPEN_ARRAY || byte === OPEN_OBJECT) depth++;
    else if (byte === CLOSE_ARRAY || byte === CLOSE_OBJECT) {
      if (depth === 0) return ended(from, at);
      if (--depth === 0) return at + 1;
    } else if (depth === 0 && (byte === COMMA || byte === COLON || byte <= 0x20)) {
      return ended(from, at);
    }
  }
  if (depth > 0) throw new JsonBreak(bytes.length);
  return ended(from, bytes.length);
}

function ended(from: number, at: number): number {
  if (at === from) throw new JsonBreak(at);
  return at;
}

function endOfString(bytes: Uint8Array, from: number): number {
  for (let at = from + 1; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === QUOTE) return at + 1;
    if (byte === BACKSLASH) at++;
  }
  throw new JsonBreak(bytes.length);
}

/** The members of an object that begins at a place, with where their values begin. The caller answers where each ends. */
export function eachMember(
  bytes: Uint8Array,
  from: number,
  read: (key: string, at: number) => number,
): number {
  let at = pastBlanks(bytes, from + 1);
  if (bytes[at] === CLOSE_OBJECT) return at + 1;
  for (;;) {
    if (bytes[at] !== QUOTE) throw new JsonBreak(at);
    const keyEnd = endOfString(bytes, at);
    const key = parseSpan(bytes, [at, keyEnd]);
    at = pastBlanks(bytes, keyEnd);
    if (bytes[at] !== COLON || typeof key !== 'string') throw new JsonBreak(at);
    at = pastBlanks(bytes, read(key, pastBlanks(bytes, at + 1)));
    if (bytes[at] === CLOSE_OBJECT) return at + 1;
    if (bytes[at] !== COMMA) throw new JsonBreak(at);
    at = pastBlanks(bytes, at + 1);
  }
}

/** The items of an array that begins at a place; answers where it ends. */
export function eachItem(bytes: Uint8Array, from: number, read: (span: Span) => void): number {
  let at = pastBlanks(bytes, from + 1);
  if (bytes[at] === CLOSE_ARRAY) return at + 1;
  for (;;) {
    const end = endOfValue(bytes, at);
    read([at, end]);
    at = pastBlanks(bytes, end);
    if (bytes[at] === CLOSE_ARRAY) return at + 1;
    if (bytes[at] !== COMMA) throw new JsonBreak(at);
    at = pastBlanks(bytes, at + 1);
  }
}

export function isArrayAt(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === OPEN_ARRAY;
}

export function isObjectAt(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === OPEN_OBJECT;
}

const decoder = new TextDecoder();
const LONG_DIGITS = /[[:,\s]-?\d{16,}\s*[,}\]]/;
const TOKENS = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/g;

/** The value of a stretch; a whole number of 16 digits or more, such as a code of a plot, stays text. Undefined for no JSON. */
export function parseSpan(bytes: Uint8Array, [from, to]: Span): unknown {
  const text = decoder.decode(bytes.subarray(from, to));
  try {
    return JSON.parse(LONG_DIGITS.test(text) ? text.replace(TOKENS, quotedCode) : text);
  } catch {
    return undefined;
  }
}

function quotedCode(token: string): string {
  return /^-?\d{16,}$/.test(token) ? `"${token}"` : token;
}
