/** Beginnings of the kinds of file that may be attached; `at` where it is not the very beginning. */
const kinds: readonly {
  mime: string;
  marks: readonly { at: number; bytes: readonly number[] }[];
}[] = [
  { mime: 'image/jpeg', marks: [{ at: 0, bytes: [0xff, 0xd8, 0xff] }] },
  {
    mime: 'image/png',
    marks: [{ at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] }],
  },
  { mime: 'image/gif', marks: [{ at: 0, bytes: [...ascii('GIF8')] }] },
  {
    mime: 'image/webp',
    marks: [
      { at: 0, bytes: ascii('RIFF') },
      { at: 8, bytes: ascii('WEBP') },
    ],
  },
  { mime: 'image/heic', marks: [{ at: 4, bytes: ascii('ftypheic') }] },
  { mime: 'application/pdf', marks: [{ at: 0, bytes: ascii('%PDF-') }] },
];

/** What a file is by its content, whatever its name says; null when it is none of what we keep. */
export function mimeOf(bytes: Uint8Array): string | null {
  const found = kinds.find(({ marks }) =>
    marks.every((mark) => mark.bytes.every((byte, i) => bytes[mark.at + i] === byte)),
  );
  return found?.mime ?? null;
}

function ascii(text: string): number[] {
  return Array.from(text, (char) => char.charCodeAt(0));
}
