import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { crc32 } from '../zip/crc32';
import { gatherLayers } from './gather-layers';
import { unpackEarly, unpackWithEarly } from './unpack-early';

const large = Uint8Array.from({ length: 3 << 20 }, (_, i) => (i * i) >> 7);
const small = Uint8Array.of(1, 2, 3);

function aZip(spoil: (zip: Uint8Array) => void = () => {}): { name: string; bytes: Uint8Array } {
  const bytes = zipSync({ 'a/dk.dbf': large, 'a/dk.shp': small, 'a/dk.prj': small });
  spoil(bytes);
  return { name: '地块.zip', bytes };
}

/** Of the first entry, in the directory at the end: what it says of its checksum. */
function spoilChecksum(zip: Uint8Array): void {
  const at = zip.findLastIndex(
    (_, i) => zip[i] === 0x50 && zip[i + 1] === 0x4b && zip[i + 2] === 1 && isFirst(zip, i),
  );
  zip[at + 16] = (zip[at + 16] as number) ^ 1;
}

function isFirst(zip: Uint8Array, at: number): boolean {
  return new DataView(zip.buffer, zip.byteOffset + at).getUint32(42, true) === 0;
}

const all = () => true;

/** Names in order, and checksums: millions of bytes are not compared one by one. */
function summary(opened: ReturnType<typeof unpackWithEarly>) {
  if (!('files' in opened)) return opened;
  return opened.files.map(({ name, bytes }) => [name, bytes.length, crc32(bytes)]);
}

it('a large part that was unpacked early is the same, and stands where it stood', async () => {
  const zip = aZip();
  const before = unpackWithEarly(zip, all);
  await unpackEarly([zip]);
  const after = unpackWithEarly(zip, all);
  expect(summary(after)).toEqual(summary(before));
  expect(unpackWithEarly(zip, (path) => path.endsWith('.prj'))).toMatchObject({
    files: [{ name: 'a/dk.prj' }],
  });
});

it('it is not unpacked again', async () => {
  const zip = aZip();
  await unpackEarly([zip]);
  const [first, second] = [unpackWithEarly(zip, all), unpackWithEarly(zip, all)];
  const bytesOf = (one: typeof first) => ('files' in one ? one.files[0]?.bytes : null);
  expect(bytesOf(first)).toBe(bytesOf(second));
});

it('a part with a wrong checksum is refused in the same words', async () => {
  const zip = aZip(spoilChecksum);
  const before = gatherLayers([zip]);
  await unpackEarly([zip]);
  expect(before).toEqual([expect.objectContaining({ why: expect.stringContaining('dk.dbf') })]);
  expect(gatherLayers([zip])).toEqual(before);
});

it('a part that is cut off, or longer than it says, is refused in the same words', async () => {
  for (const size of [large.length - 1, large.length + 1]) {
    const zip = aZip((bytes) => {
      const at = bytes.findLastIndex(
        (_, i) =>
          bytes[i] === 0x50 && bytes[i + 1] === 0x4b && bytes[i + 2] === 1 && isFirst(bytes, i),
      );
      new DataView(bytes.buffer, bytes.byteOffset).setUint32(at + 24, size, true);
    });
    const before = gatherLayers([zip]);
    await unpackEarly([zip]);
    expect(before).toEqual([expect.objectContaining({ why: expect.any(String) })]);
    expect(gatherLayers([zip])).toEqual(before);
  }
});
