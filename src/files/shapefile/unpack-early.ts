import { detectFormat } from '../import/detect-format';
import { MEBI, MOST_RATIO, MOST_UNPACKED } from '../import/limits';
import { isUnreadable, type SourceFile, type Unreadable } from '../import/source-table';
import type { ForeignEntry } from '../zip/foreign-directory';
import { type Located, locateEntries } from '../zip/locate-entry';
import { openZip } from '../zip/open-zip';
import { type UnpackedZip, unpackZip } from '../zip/unpack-zip';

/** Below this it is not worth the while. */
const LEAST = 1 << 16;
/** Of all that is unpacked early: it is held together, where the reader holds a zip at a time. */
const MOST = 256 * MEBI;
/** Packed bytes handed over in one go; what they may unpack to is held at once. */
const STEP = MEBI;
const DEFLATED = 8;
/** All that the reader opens of such a zip. */
const PART = /\.(shp|dbf|shx|prj|cpg)$/i;

/** Large entries by their path, of zips whose entries these are. */
const early = new WeakMap<Uint8Array, ReadonlyMap<string, Uint8Array>>();
const none: ReadonlyMap<string, Uint8Array> = new Map();

/** As `unpackZip`; what was unpacked early is not unpacked again. */
export function unpackWithEarly(
  zip: SourceFile,
  wanted: (path: string) => boolean,
): UnpackedZip | Unreadable {
  const known = early.get(zip.bytes) ?? none;
  const opened = unpackZip(zip, (path) => wanted(path) && !known.has(path));
  if (isUnreadable(opened) || known.size === 0) return opened;
  const byPath = new Map(opened.files.map(({ name, bytes }) => [name, bytes]));
  for (const [path, bytes] of known) if (wanted(path)) byPath.set(path, bytes);
  const files = opened.paths.flatMap((name) => {
    const bytes = byPath.get(name);
    return bytes ? [{ name, bytes }] : [];
  });
  return { files, paths: opened.paths };
}

/**
 * Has the browser unpack the large parts of zipped layers, which it does several times as fast as we do. Whatever is
 * not as it should be is left alone: the reader unpacks it itself, and tells what is wrong.
 */
export async function unpackEarly(files: readonly SourceFile[]): Promise<void> {
  if (typeof DecompressionStream === 'undefined') return;
  let room = MOST;
  for (const { name, bytes } of files) {
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) continue;
    const detected = detectFormat({ name, bytes });
    if (detected.kind !== 'source' || detected.format !== 'shapefile') continue;
    const unpacked = new Map<string, Uint8Array>();
    early.set(bytes, unpacked);
    for (const { path, located } of largeParts(bytes)) {
      room -= located.entry.size;
      if (room < 0) return;
      const part = await unpack(bytes, located);
      if (part) unpacked.set(path, part);
    }
  }
}

interface LargePart {
  readonly path: string;
  readonly located: Located;
}

/** None at all where the reader might refuse the zip. */
function largeParts(bytes: Uint8Array): LargePart[] {
  try {
    const entries = openZip(bytes).entries.filter(({ path }) => PART.test(path));
    const size = entries.reduce((sum, one) => sum + one.size, 0);
    if (size > MOST_UNPACKED || new Set(entries.map(({ path }) => path)).size < entries.length) {
      return [];
    }
    return locateEntries(bytes, entries).flatMap((located, at) => {
      const entry = entries[at] as ForeignEntry;
      return isPlain(entry) ? [{ path: entry.path, located }] : [];
    });
  } catch {
    return [];
  }
}

function isPlain({ method, encrypted, size, packed }: ForeignEntry): boolean {
  return method === DEFLATED && !encrypted && size >= LEAST && size <= packed * MOST_RATIO;
}

/** As a stream of gzip, whose end says how much it was and its checksum; null where that does not hold. */
async function unpack(file: Uint8Array, { entry, data, end }: Located): Promise<Uint8Array | null> {
  const head = Uint8Array.of(0x1f, 0x8b, DEFLATED, 0, 0, 0, 0, 0, 0, 0xff);
  const tail = new Uint8Array(8);
  const view = new DataView(tail.buffer);
  view.setUint32(0, entry.crc, true);
  view.setUint32(4, entry.size, true);
  const stream = new DecompressionStream('gzip');
  const writing = write(stream.writable.getWriter(), [head, file.subarray(data, end), tail]);
  const reader = stream.readable.getReader();
  try {
    const bytes = new Uint8Array(entry.size);
    let to = 0;
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      if (to + piece.value.length > bytes.length) throw new Error('more than was told');
      bytes.set(piece.value, to);
      to += piece.value.length;
    }
    await writing;
    return to === bytes.length ? bytes : null;
  } catch {
    await reader.cancel().catch(() => undefined);
    await writing.catch(() => undefined);
    return null;
  }
}

async function write(
  writer: WritableStreamDefaultWriter<BufferSource>,
  parts: readonly Uint8Array[],
): Promise<void> {
  for (const part of parts) {
    for (let at = 0; at < part.length; at += STEP) {
      await writer.write(part.slice(at, at + STEP));
    }
  }
  await writer.close();
}
