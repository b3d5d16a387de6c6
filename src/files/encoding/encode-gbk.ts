import { pairTable } from './pair-tables';

export interface EncodedText {
  readonly bytes: Uint8Array;
  /** Letters the encoding does not hold, each written as a question mark. */
  readonly lost: readonly string[];
}

const QUESTION_MARK = 0x3f;
/** € and the letters of pinyin that code page 936 has elsewhere or not at all. */
const LATE_SIGNS: ReadonlySet<number> = new Set([0xa2e3, 0xa8bc, 0xa8bf]);

/** Text in GBK as Windows reads it (code page 936): two bytes a letter, nothing of what GB18030 added later. */
export function encodeGbk(text: string): EncodedText {
  const { pairs } = pairTable('gb18030');
  const bytes: number[] = [];
  const lost: string[] = [];
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    const pair = code < 0x80 ? code : inCodePage936(code, pairs.get(code) ?? 0);
    if (pair > 0xff) bytes.push(pair >> 8, pair & 0xff);
    else if (pair > 0 || code === 0) bytes.push(pair);
    else {
      bytes.push(QUESTION_MARK);
      lost.push(letter);
    }
  }
  return { bytes: Uint8Array.from(bytes), lost };
}

/** Letters such as 䶮 that GB18030 put into free places, which old programs show as an empty box, count as not held. */
function inCodePage936(code: number, pair: number): number {
  const lateLetters = pair >= 0xfe50 && pair <= 0xfea0;
  const lateSigns = (pair >= 0xa989 && pair <= 0xa995) || LATE_SIGNS.has(pair);
  const lateUnicode = (code >= 0xfe10 && code <= 0xfe19) || (code >= 0x9fb4 && code <= 0x9fbb);
  const ownLetter = code >= 0xe000 && code <= 0xf8ff;
  return lateLetters || lateSigns || lateUnicode || ownLetter ? 0 : pair;
}
