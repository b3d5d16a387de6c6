import { COMMON_SIMPLIFIED, COMMON_TRADITIONAL } from './common-characters';
import type { EncodingName } from './encoding-name';
import { pairTable } from './pair-tables';
import { utf8Length } from './utf8-length';

/** Hears many short runs of bytes, and says which encoding they are most likely written in. */
export interface ByteScorer {
  /** A run that stands for itself: a field, a name, a whole text. It may end in the middle of a letter. */
  add(bytes: Uint8Array, from?: number, to?: number): void;
  /** Null as long as nothing but ASCII was heard. */
  best(): EncodingName | null;
  /** Letters of three bytes or more, in runs that are flawless UTF-8: hardly ever by chance. */
  utf8Letters(): number;
  utf8Faults(): number;
  /** Runs that held more than ASCII. */
  heard(): number;
}

/** Files of the islands are rare here: what could be either is taken for the mainland's. */
const BIG5_LEAD = 1;
/** One fault in so many letters is damage, such as a name some program cut; by chance there would be far more. */
const RARE = 5;
const POINTS = { common: 2, usual: 1, sign: 0.3, fault: -4 };

export function scoreBytes(): ByteScorer {
  const utf8 = { wide: 0, narrow: 0, faults: 0 };
  const gb = pairScore(commonPairs('gb18030', COMMON_SIMPLIFIED), gbPoints, gbTrail);
  const big5 = pairScore(commonPairs('big5', COMMON_TRADITIONAL), big5Points, big5Trail);
  let high = 0;
  return {
    add(bytes, from = 0, to = bytes.length) {
      let at = from;
      while (at < to && (bytes[at] as number) < 0x80) at++;
      if (at === to) return;
      high++;
      addUtf8(utf8, bytes, at, to);
      gb.add(bytes, at, to);
      big5.add(bytes, at, to);
    },
    best() {
      if (high === 0) return null;
      if (utf8.faults === 0) {
        if (utf8.wide > 0) return 'UTF-8';
        return gb.plausible() ? 'GB18030' : 'UTF-8';
      }
      if (utf8.faults * RARE < utf8.wide) return 'UTF-8';
      if (gb.tooFaulty() && big5.tooFaulty()) return 'windows-1252';
      return big5.points() > gb.points() + BIG5_LEAD ? 'Big5' : 'GB18030';
    },
    utf8Letters: () => utf8.wide,
    utf8Faults: () => utf8.faults,
    heard: () => high,
  };
}

function addUtf8(
  count: { wide: number; narrow: number; faults: number },
  bytes: Uint8Array,
  from: number,
  to: number,
): void {
  for (let at = from; at < to; ) {
    const length = utf8Length(bytes, at, to);
    if (length === 0) count.faults++;
    else if (length === 2) count.narrow++;
    else if (length > 2) count.wide++;
    // A letter cut off by the end of the run is no fault.
    if (length < 0) return;
    at += Math.max(length, 1);
  }
}

type Points = (lead: number, trail: number) => number;

/** Walks a run as pairs of bytes, and sums what each pair is worth. */
function pairScore(common: ReadonlySet<number>, worth: Points, isTrail: (byte: number) => boolean) {
  let points = 0;
  let pairs = 0;
  let faults = 0;
  const add = (bytes: Uint8Array, from: number, to: number): void => {
    for (let at = from; at < to; ) {
      const lead = bytes[at] as number;
      if (lead < 0x80) {
        at++;
        continue;
      }
      if (at + 1 === to) return;
      const trail = bytes[at + 1] as number;
      const isPair = lead > 0x80 && lead < 0xff && isTrail(trail);
      if (isPair) {
        pairs++;
        points += common.has((lead << 8) | trail) ? POINTS.common : worth(lead, trail);
      } else {
        faults++;
        points += POINTS.fault;
      }
      at += isPair ? 2 : 1;
    }
  };
  return {
    add,
    points: () => points,
    plausible: () => pairs > 0 && faults === 0 && points >= pairs * POINTS.usual,
    tooFaulty: () => faults * 10 > pairs,
  };
}

/** GB2312: signs in rows A1–A9, usual letters in B0–D7, others in D8–F7. The second half of a long letter is a digit. */
function gbPoints(lead: number, trail: number): number {
  if (trail < 0x40) return 0;
  if (trail < 0xa1 || lead < 0xa1) return -1;
  if (lead < 0xb0) return lead < 0xaa ? POINTS.sign : -1;
  if (lead < 0xd8) return POINTS.usual;
  return lead < 0xf8 ? 0 : -1;
}

function gbTrail(byte: number): boolean {
  return (byte >= 0x40 && byte !== 0x7f && byte !== 0xff) || (byte >= 0x30 && byte <= 0x39);
}

/** Big5: signs in A1–A3, usual letters in A4–C6, others in C9–F9. */
function big5Points(lead: number): number {
  if (lead < 0xa1) return -1;
  if (lead < 0xa4) return POINTS.sign;
  if (lead < 0xc7) return POINTS.usual;
  return lead < 0xc9 || lead > 0xf9 ? -1 : -POINTS.sign;
}

function big5Trail(byte: number): boolean {
  return (byte >= 0x40 && byte <= 0x7e) || (byte >= 0xa1 && byte <= 0xfe);
}

function commonPairs(label: 'gb18030' | 'big5', letters: string): ReadonlySet<number> {
  const { pairs } = pairTable(label);
  const found = Array.from(letters, (letter) => pairs.get(letter.charCodeAt(0)) ?? 0);
  return new Set(found.filter((pair) => pair > 0));
}
