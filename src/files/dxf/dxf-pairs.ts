/** Walks a drawing pair by pair: a line with a group code, then a line with its value. */
export interface PairCursor {
  /** False at the end, and where a code is no number. */
  next(): boolean;
  readonly code: number;
  readonly value: string;
  /** The line the code stands on, from 1. */
  readonly line: number;
  readonly share: number;
  /** The drawing broke off, or is none, at this line. */
  readonly brokenAt: number | null;
}

export function dxfPairs(text: string): PairCursor {
  let at = 0;
  let line = 0;
  const cursor = {
    code: -1,
    value: '',
    line: 0,
    brokenAt: null as number | null,
    get share() {
      return at / Math.max(1, text.length);
    },
    next(): boolean {
      if (cursor.brokenAt !== null || at >= text.length) return false;
      const codeText = readLine().trim();
      cursor.line = line;
      if (codeText === '' && at >= text.length) return false;
      if (!/^-?\d{1,5}$/.test(codeText) || at >= text.length) {
        cursor.brokenAt = line;
        return false;
      }
      cursor.code = Number(codeText);
      cursor.value = readLine();
      return true;
    },
  };
  function readLine(): string {
    const end = text.indexOf('\n', at);
    const stop = end < 0 ? text.length : end;
    const from = at;
    at = end < 0 ? text.length : end + 1;
    line++;
    return text.slice(from, stop > from && text.charCodeAt(stop - 1) === 0x0d ? stop - 1 : stop);
  }
  return cursor;
}
