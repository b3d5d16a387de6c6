import { inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { seededRandom } from '../../core/sample/seeded-random';
import { crc32 } from '../zip/crc32';
import { startPng } from './png-writer';

it('a picture handed over in strips of any height is the same, and reads back pixel by pixel', async () => {
  const [width, height] = [37, 300];
  const random = seededRandom(5);
  const rgba = Uint8ClampedArray.from({ length: 4 * width * height }, (_, i) =>
    i % 4 === 3 ? 255 : Math.floor(random() * 256),
  );
  const whole = await written(rgba, width, height, [height]);
  const strips = await written(rgba, width, height, [1, 130, 128, 41]);
  expect(pixelsOf(strips)).toEqual(pixelsOf(whole));
  const { head, rgb } = pixelsOf(whole);
  expect(head).toMatchObject({ width, height, depth: 8, color: 2, perMetre: 11811 });
  expect(rgb).toEqual(Uint8Array.from(rgba.filter((_, i) => i % 4 !== 3)));
});

it('refuses rows that are too many, too few or no rows', async () => {
  const png = startPng(4, 2, 150);
  await expect(png.rows(new Uint8Array(15))).rejects.toThrow(RangeError);
  await expect(png.rows(new Uint8Array(4 * 4 * 3))).rejects.toThrow(RangeError);
  await png.rows(new Uint8Array(16));
  await expect(png.end()).rejects.toThrow('1 rows of 2');
  await png.abandon();
});

async function written(
  rgba: Uint8ClampedArray,
  width: number,
  height: number,
  strips: readonly number[],
): Promise<Uint8Array> {
  const png = startPng(width, height, 300);
  let from = 0;
  for (const rows of strips) {
    await png.rows(rgba.subarray(4 * width * from, 4 * width * (from + rows)));
    from += rows;
  }
  return new Uint8Array(await (await png.end()).arrayBuffer());
}

/** A reader of its own, plain and slow. */
function pixelsOf(png: Uint8Array) {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const packed: Uint8Array[] = [];
  const head = { width: 0, height: 0, depth: 0, color: 0, perMetre: 0 };
  for (let at = 8; at < png.length; ) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...png.subarray(at + 4, at + 8));
    expect(view.getUint32(at + 8 + length)).toBe(crc32(png.subarray(at + 4, at + 8 + length)));
    if (name === 'IHDR') {
      head.width = view.getUint32(at + 8);
      head.height = view.getUint32(at + 12);
      head.depth = png[at + 16] ?? 0;
      head.color = png[at + 17] ?? 0;
    }
    if (name === 'pHYs') head.perMetre = view.getUint32(at + 8);
    if (name === 'IDAT') packed.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const raw = inflateSync(Buffer.concat(packed));
  const line = 3 * head.width + 1;
  const rgb = new Uint8Array(3 * head.width * head.height);
  for (let y = 0; y < head.height; y++) {
    expect(raw[y * line]).toBe(2);
    for (let x = 0; x < 3 * head.width; x++) {
      const above = y > 0 ? (rgb[(y - 1) * 3 * head.width + x] ?? 0) : 0;
      rgb[y * 3 * head.width + x] = (raw[y * line + 1 + x] ?? 0) + above;
    }
  }
  return { head, rgb };
}
