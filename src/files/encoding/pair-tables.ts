/** Two bytes of GBK or Big5 make one letter; both tables are learnt from the platform's own decoder. */
export interface PairTable {
  /** UTF-16 unit by `pairIndex`; 0 where the pair is no single letter. */
  readonly units: Uint16Array;
  /** The pair that stands for a letter. */
  readonly pairs: ReadonlyMap<number, number>;
}

const LEADS = 126;
const TRAILS = 191;
const SEPARATOR = 10;
const made = new Map<string, PairTable>();

/** Where a pair stands in a table: lead 81–FE, trail 40–FE. */
export function pairIndex(lead: number, trail: number): number {
  return (lead - 0x81) * TRAILS + trail - 0x40;
}

/** Made at first use, as learning it takes some milliseconds. */
export function pairTable(label: 'gb18030' | 'big5'): PairTable {
  const known = made.get(label);
  if (known) return known;
  const table = learn(label);
  made.set(label, table);
  return table;
}

/** One decoding for all: pairs parted by line ends, which are never part of a pair. */
function learn(label: string): PairTable {
  const bytes = new Uint8Array(LEADS * TRAILS * 3);
  let at = 0;
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      bytes[at++] = lead;
      bytes[at++] = trail;
      bytes[at++] = SEPARATOR;
    }
  }
  const letters = new TextDecoder(label).decode(bytes).split('\n');
  const units = new Uint16Array(LEADS * TRAILS);
  const pairs = new Map<number, number>();
  for (let index = 0; index < units.length; index++) {
    const letter = letters[index] ?? '';
    const unit = letter.length === 1 ? letter.charCodeAt(0) : 0;
    if (unit < 0x80 || unit === 0xfffd) continue;
    units[index] = unit;
    const lead = 0x81 + Math.floor(index / TRAILS);
    if (!pairs.has(unit)) pairs.set(unit, (lead << 8) | (0x40 + (index % TRAILS)));
  }
  return { units, pairs };
}
