import { encodeText, type TextEncoding } from '../encoding/encode-text';

const MOST_BYTES = 10;

/** A name for the .dbf, of ten bytes at most, and its bytes. */
export interface ShortName {
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly lost: readonly string[];
}

/** Field names as ArcGIS takes them: letters, digits and underscores, no digit first, none twice in any case. */
export function shortNames(
  wanted: readonly string[],
  encoding: TextEncoding,
): readonly ShortName[] {
  const used = new Set<string>();
  return wanted.map((name, i) => {
    const plain = name.replace(/[^\p{L}\p{N}_]/gu, '').replace(/^(?=\p{N})/u, 'F');
    const { lost } = encodeText(plain, encoding);
    const written = Array.from(plain)
      .filter((letter) => !lost.includes(letter))
      .join('');
    const text = freeName(written || `F${i + 1}`, encoding, used);
    used.add(text.toLowerCase());
    return { text, bytes: encodeText(text, encoding).bytes, lost };
  });
}

function freeName(wanted: string, encoding: TextEncoding, used: ReadonlySet<string>): string {
  let name = firstBytes(wanted, MOST_BYTES, encoding);
  for (let i = 1; used.has(name.toLowerCase()); i++) {
    name = firstBytes(wanted, MOST_BYTES - String(i).length, encoding) + i;
  }
  return name;
}

/** Whole letters only. */
export function firstBytes(text: string, most: number, encoding: TextEncoding): string {
  let kept = '';
  let bytes = 0;
  for (const letter of text) {
    bytes += encodeText(letter, encoding).bytes.length;
    if (bytes > most) break;
    kept += letter;
  }
  return kept;
}
