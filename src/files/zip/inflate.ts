/** What a stream is found to be that cannot be unpacked as it was told. */
export type InflateFault = 'broken' | 'short' | 'long';

/** Length and distance codes: the least each stands for, and the bits that follow. RFC 1951, 3.2.5. */
const LENGTH_BITS = Uint8Array.of(
  ...[0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0],
);
const LENGTHS = leastOf(LENGTH_BITS, 3);
LENGTHS[28] = 258;
const DISTANCE_BITS = Uint8Array.from({ length: 30 }, (_, i) => Math.max(0, (i >> 1) - 1));
const DISTANCES = leastOf(DISTANCE_BITS, 1);
/** The order in which the lengths of the code of codes are told. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const LONGEST = 15;
const END = 256;

function leastOf(bits: Uint8Array, first: number): Uint16Array {
  let least = first;
  return Uint16Array.from(bits, (more) => {
    const own = least;
    least += 1 << more;
    return own;
  });
}

/** A code as a table: the next bits of the stream, as many as its longest word has, point at symbol * 16 + length. */
class Code {
  readonly words = new Uint16Array(1 << LONGEST);
  mask = 0;

  /** False where no such code can be. */
  build(lengths: Uint8Array): boolean {
    const counts = new Uint16Array(LONGEST + 1);
    for (const length of lengths) counts[length] = (counts[length] as number) + 1;
    counts[0] = 0;
    let longest = LONGEST;
    while (longest > 1 && counts[longest] === 0) longest--;
    const next = new Uint16Array(LONGEST + 2);
    let code = 0;
    for (let length = 1; length <= longest; length++) {
      next[length] = code;
      code += counts[length] as number;
      if (code > 1 << length) return false;
      code <<= 1;
    }
    const size = 1 << longest;
    this.mask = size - 1;
    // What no word leads to stays zero, and is found out where it is met.
    if (code < size << 1) this.words.fill(0, 0, size);
    for (let symbol = 0; symbol < lengths.length; symbol++) {
      const length = lengths[symbol] as number;
      if (length === 0) continue;
      let word = next[length] as number;
      next[length] = word + 1;
      let turned = 0;
      for (let bit = 0; bit < length; bit++, word >>= 1) turned = (turned << 1) | (word & 1);
      for (let at = turned; at < size; at += 1 << length) this.words[at] = (symbol << 4) | length;
    }
    return true;
  }
}

/** How far a stream is read and unpacked. */
interface Stream {
  readonly packed: Uint8Array;
  readonly bytes: Uint8Array;
  from: number;
  to: number;
  /** Bits read and not yet used, the next one lowest. */
  held: number;
  count: number;
}

/**
 * Unpacks a stream of RFC 1951 into a place of known size: what it says beyond that is never unpacked. Says what is
 * wrong, or null.
 */
export function inflateInto(bytes: Uint8Array, packed: Uint8Array): InflateFault | null {
  const stream: Stream = { packed, bytes, from: 0, to: 0, held: 0, count: 0 };
  const literals = new Code();
  const distances = new Code();
  for (let last = packed.length === 0; !last; ) {
    last = take(stream, 1) === 1;
    const kind = take(stream, 2);
    if (kind === 3) return 'broken';
    if (kind > 0 && !readCodes(kind === 1, literals, distances, stream)) return 'broken';
    const fault = kind === 0 ? copyBlock(stream) : unpackBlock(stream, literals, distances);
    if (fault) return fault;
    if (stream.from - (stream.count >> 3) > packed.length) return 'broken';
  }
  return stream.to === bytes.length ? null : 'short';
}

function take(stream: Stream, bits: number): number {
  while (stream.count < bits) {
    stream.held |= (stream.packed[stream.from++] ?? 0) << stream.count;
    stream.count += 8;
  }
  const value = stream.held & ((1 << bits) - 1);
  stream.held >>>= bits;
  stream.count -= bits;
  return value;
}

/** A block that was stored as it is, from the next whole byte on. */
function copyBlock(stream: Stream): InflateFault | null {
  const { packed, bytes, to } = stream;
  const at = stream.from - (stream.count >> 3);
  if (at + 4 > packed.length) return 'broken';
  const from = at + 4;
  const length = (packed[at] as number) | ((packed[at + 1] as number) << 8);
  if (from + length > packed.length) return 'broken';
  if (to + length > bytes.length) return 'long';
  bytes.set(packed.subarray(from, from + length), to);
  Object.assign(stream, { from: from + length, to: to + length, held: 0, count: 0 });
  return null;
}

/** Most of the work of a file, so what is asked at every byte is kept close by. */
function unpackBlock(stream: Stream, literals: Code, distances: Code): InflateFault | null {
  const { packed, bytes } = stream;
  const { words: near, mask: nearMask } = literals;
  const { words: far, mask: farMask } = distances;
  const end = packed.length;
  const size = bytes.length;
  let { from, to, held, count } = stream;
  for (;;) {
    // Past the end stand zeros; a stream that goes on there is cut off.
    if (from > end + 4) return 'broken';
    for (; count < 24; count += 8) held |= (packed[from++] as number) << count;
    const word = near[held & nearMask] as number;
    if (word === 0) return 'broken';
    held >>>= word & 15;
    count -= word & 15;
    const symbol = word >> 4;
    if (symbol < END) {
      if (to === size) return 'long';
      bytes[to++] = symbol;
      continue;
    }
    if (symbol === END) {
      Object.assign(stream, { from, to, held, count });
      return null;
    }
    const kind = symbol - END - 1;
    if (kind >= LENGTHS.length) return 'broken';
    const more = LENGTH_BITS[kind] as number;
    const until = to + (LENGTHS[kind] as number) + (held & ((1 << more) - 1));
    held >>>= more;
    count -= more;
    for (; count < LONGEST; count += 8) held |= (packed[from++] as number) << count;
    const way = far[held & farMask] as number;
    const wayKind = way >> 4;
    if (way === 0 || wayKind >= DISTANCES.length) return 'broken';
    held >>>= way & 15;
    count -= way & 15;
    const wayBits = DISTANCE_BITS[wayKind] as number;
    for (; count < wayBits; count += 8) held |= (packed[from++] as number) << count;
    let back = to - (DISTANCES[wayKind] as number) - (held & ((1 << wayBits) - 1));
    held >>>= wayBits;
    count -= wayBits;
    if (back < 0) return 'broken';
    if (until > size) return 'long';
    while (to < until) bytes[to++] = bytes[back++] as number;
  }
}

const FIXED_LITERALS = Uint8Array.from({ length: 288 }, (_, symbol) =>
  symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8,
);
const FIXED_DISTANCES = new Uint8Array(30).fill(5);

/** The codes of a block: fixed ones, or as it tells them. False where they cannot be. */
function readCodes(fixed: boolean, literals: Code, distances: Code, stream: Stream): boolean {
  const next = (bits: number) => take(stream, bits);
  if (fixed) return literals.build(FIXED_LITERALS) && distances.build(FIXED_DISTANCES);
  const literalCount = next(5) + 257;
  const total = literalCount + next(5) + 1;
  const told = new Uint8Array(19);
  const toldCount = next(4) + 4;
  for (let i = 0; i < toldCount; i++) told[ORDER[i] as number] = next(3);
  // Built in the place of the distances, which are only known after it was used.
  if (!distances.build(told)) return false;
  const lengths = new Uint8Array(total);
  for (let at = 0; at < total; ) {
    const symbol = readWord(distances, next);
    if (symbol < 0) return false;
    if (symbol < 16) {
      lengths[at++] = symbol;
      continue;
    }
    if (symbol === 16 && at === 0) return false;
    const value = symbol === 16 ? (lengths[at - 1] as number) : 0;
    const times = symbol === 16 ? 3 + next(2) : symbol === 17 ? 3 + next(3) : 11 + next(7);
    if (at + times > total) return false;
    lengths.fill(value, at, at + times);
    at += times;
  }
  return (
    literals.build(lengths.subarray(0, literalCount)) &&
    distances.build(lengths.subarray(literalCount))
  );
}

/** Bit by bit, for the few words that tell the codes; -1 for none. */
function readWord({ words }: Code, next: (bits: number) => number): number {
  let bits = 0;
  for (let length = 1; length <= 7; length++) {
    bits |= next(1) << (length - 1);
    const word = words[bits] as number;
    if ((word & 15) === length) return word >> 4;
  }
  return -1;
}
