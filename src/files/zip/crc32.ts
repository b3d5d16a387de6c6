/** Four tables one after another: what a byte does to the checksum with none, one, two and three bytes after it. */
const tables = new Uint32Array(4 * 256);
for (let n = 0; n < 256; n++) {
  let c = n;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  tables[n] = c;
}
for (let at = 256; at < tables.length; at++) {
  const before = tables[at - 256] as number;
  tables[at] = (before >>> 8) ^ (tables[before & 255] as number);
}

/** The checksum of the zip format, continued from an earlier one. */
export function crc32(bytes: Uint8Array, earlier = 0): number {
  let c = ~earlier;
  let at = 0;
  for (; at + 4 <= bytes.length; at += 4) {
    c ^=
      (bytes[at] as number) |
      ((bytes[at + 1] as number) << 8) |
      ((bytes[at + 2] as number) << 16) |
      ((bytes[at + 3] as number) << 24);
    c =
      (tables[768 + (c & 255)] as number) ^
      (tables[512 + ((c >>> 8) & 255)] as number) ^
      (tables[256 + ((c >>> 16) & 255)] as number) ^
      (tables[c >>> 24] as number);
  }
  for (; at < bytes.length; at++) {
    c = (tables[(c ^ (bytes[at] as number)) & 255] as number) ^ (c >>> 8);
  }
  return ~c >>> 0;
}
