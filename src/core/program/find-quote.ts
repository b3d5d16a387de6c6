/** A stretch of the document: offsets into its text, the end not included. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** A text without its blanks, and where each character that is left stood. */
export interface BareText {
  readonly bare: string;
  readonly offsets: Uint32Array;
}

const BLANK = /\s/;

/** Line breaks and blanks are the printer's. A text is laid bare once and then searched for every quotation. */
export function layBare(text: string): BareText {
  const offsets = new Uint32Array(text.length);
  const kept: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    if (BLANK.test(letter)) continue;
    offsets[kept.length] = at;
    kept.push(letter);
  }
  return { bare: kept.join(''), offsets: offsets.subarray(0, kept.length) };
}

/** Where the very words stand, blanks aside: the first place at or after `from`, an offset into the text. */
export function findQuote(text: BareText, quote: string, from = 0): Place | null {
  const words = quote.replace(/\s+/g, '');
  if (words === '') return null;
  const at = text.bare.indexOf(words, firstAtOrAfter(text.offsets, from));
  if (at < 0) return null;
  const last = text.offsets[at + words.length - 1] as number;
  return { from: text.offsets[at] as number, to: last + 1 };
}

function firstAtOrAfter(offsets: Uint32Array, from: number): number {
  let [low, high] = [0, offsets.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] as number) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
