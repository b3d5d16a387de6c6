import { crc32 } from '../zip/crc32';

/** A picture being written from the top down: as much of it is in memory as is handed over at a time. */
export interface PngWriter {
  /** Rows of the full width, four bytes a pixel; how much they cover is not kept. */
  rows(rgba: Uint8ClampedArray | Uint8Array): Promise<void>;
  end(): Promise<Blob>;
  /** Gives it up and lets go of what is written so far. */
  abandon(): Promise<void>;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const TRUECOLOR = 2;
const UP = 2;
const METRES_PER_INCH = 0.0254;
/** Rows filtered in one go, so that the page answers in between. */
const ROWS = 128;

/** An opaque PNG with its resolution, packed as it comes (PNG, ISO/IEC 15948). */
export function startPng(width: number, height: number, dpi: number): PngWriter {
  const parts: Uint8Array<ArrayBuffer>[] = [
    Uint8Array.from(SIGNATURE),
    chunk('IHDR', header(width, height)),
    chunk('pHYs', physical(dpi)),
  ];
  const packer = new CompressionStream('deflate');
  const to = packer.writable.getWriter();
  const packed = collect(packer.readable, parts);
  // What goes wrong is told where it is waited for.
  packed.catch(() => undefined);
  let above: Uint8Array = new Uint8Array(3 * width);
  let written = 0;
  return {
    rows: async (rgba) => {
      const count = rgba.length / (4 * width);
      if (!Number.isInteger(count) || written + count > height)
        throw new RangeError(`${rgba.length} bytes are no rows of ${width} pixels`);
      for (let from = 0; from < count; from += ROWS) {
        const filtered = filterRows(rgba, width, from, Math.min(count, from + ROWS), above);
        above = filtered.last;
        await to.write(filtered.bytes);
      }
      written += count;
    },
    end: async () => {
      if (written !== height) throw new RangeError(`${written} rows of ${height} were written`);
      await to.close();
      await packed;
      parts.push(chunk('IEND', new Uint8Array(0)));
      return new Blob(parts, { type: 'image/png' });
    },
    abandon: async () => {
      parts.length = 0;
      await to.abort().catch(() => undefined);
    },
  };
}

/** Three bytes a pixel, each less the one above it: land of one colour becomes a row of nothing. */
function filterRows(
  rgba: Uint8ClampedArray | Uint8Array,
  width: number,
  from: number,
  to: number,
  before: Uint8Array,
): { readonly bytes: Uint8Array<ArrayBuffer>; readonly last: Uint8Array } {
  const length = 3 * width + 1;
  const bytes = new Uint8Array((to - from) * length);
  let above = before;
  let row = new Uint8Array(3 * width);
  for (let line = from; line < to; line++) {
    const out = (line - from) * length;
    bytes[out] = UP;
    row = new Uint8Array(3 * width);
    for (let x = 0, at = 4 * line * width; x < 3 * width; x += 3, at += 4) {
      const red = rgba[at] as number;
      const green = rgba[at + 1] as number;
      const blue = rgba[at + 2] as number;
      row[x] = red;
      row[x + 1] = green;
      row[x + 2] = blue;
      bytes[out + x + 1] = red - (above[x] as number);
      bytes[out + x + 2] = green - (above[x + 1] as number);
      bytes[out + x + 3] = blue - (above[x + 2] as number);
    }
    above = row;
  }
  return { bytes, last: above };
}

async function collect(
  packed: ReadableStream<Uint8Array<ArrayBuffer>>,
  parts: Uint8Array<ArrayBuffer>[],
): Promise<void> {
  const from = packed.getReader();
  for (;;) {
    const { done, value } = await from.read();
    if (done) return;
    parts.push(chunk('IDAT', value));
  }
}

function header(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(13);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  bytes[8] = 8;
  bytes[9] = TRUECOLOR;
  return bytes;
}

function physical(dpi: number): Uint8Array {
  const bytes = new Uint8Array(9);
  const view = new DataView(bytes.buffer);
  const perMetre = Math.round(dpi / METRES_PER_INCH);
  view.setUint32(0, perMetre);
  view.setUint32(4, perMetre);
  bytes[8] = 1;
  return bytes;
}

function chunk(name: string, content: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(content.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, content.length);
  for (let i = 0; i < 4; i++) bytes[4 + i] = name.charCodeAt(i);
  bytes.set(content, 8);
  view.setUint32(content.length + 8, crc32(bytes.subarray(4, content.length + 8)));
  return bytes;
}
