import { encodeGbk } from '../encoding/encode-gbk';

/** Pairs of a drawing as GBK bytes, as they come: a drawing has millions of lines, nearly all of them figures. */
export interface DxfLines {
  add(code: number, value: string | number): void;
  joined(): Uint8Array;
}

export function dxfLines(): DxfLines {
  let bytes = new Uint8Array(1 << 16);
  let length = 0;
  /** Names of layers come with every vertex. */
  const known = new Map<string, Uint8Array>();
  const reserve = (more: number) => {
    if (length + more <= bytes.length) return;
    const larger = new Uint8Array(Math.max(2 * bytes.length, length + more));
    larger.set(bytes);
    bytes = larger;
  };
  const addLine = (line: string) => {
    reserve(2 * line.length + 2);
    const start = length;
    for (let i = 0; i < line.length; i++) {
      const code = line.charCodeAt(i);
      if (code > 0x7e) {
        length = start;
        addLetters(line);
        break;
      }
      bytes[length++] = code;
    }
    bytes[length++] = 0x0d;
    bytes[length++] = 0x0a;
  };
  const addLetters = (text: string) => {
    const letters = known.get(text) ?? encodeGbk(withNumbers(text)).bytes;
    if (known.size < 100) known.set(text, letters);
    reserve(letters.length + 2);
    bytes.set(letters, length);
    length += letters.length;
  };
  return {
    add(code, value) {
      addLine(String(code));
      addLine(String(value));
    },
    joined: () => bytes.subarray(0, length),
  };
}

/** Letters of the basic plane that GBK lacks, by their number. Past it a question mark is left. */
function withNumbers(text: string): string {
  const missing = new Set(encodeGbk(text).lost);
  return Array.from(text, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    const isNumbered = missing.has(letter) && code <= 0xffff && (code < 0xd800 || code > 0xdfff);
    return isNumbered ? `\\U+${code.toString(16).toUpperCase().padStart(4, '0')}` : letter;
  }).join('');
}
