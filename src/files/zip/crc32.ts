const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  return c;
});

/** The checksum of the zip format, continued from an earlier one. */
export function crc32(bytes: Uint8Array, earlier = 0): number {
  let c = ~earlier;
  for (let i = 0; i < bytes.length; i++) {
    c = (table[(c ^ (bytes[i] as number)) & 255] as number) ^ (c >>> 8);
  }
  return ~c >>> 0;
}
