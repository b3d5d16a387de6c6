import type { ByteSource } from './byte-source';
import { type Directory, findEntry, readDirectory } from './pmtiles-directory';
import { tileId } from './tile-id';

/** What the first 127 bytes of a PMTiles file (version 3) say. */
export interface ArchiveHeader {
  readonly tiles: 'vector' | 'picture' | 'other';
  readonly minZoom: number;
  readonly maxZoom: number;
}

export interface Archive {
  header(): Promise<ArchiveHeader>;
  /** What the file says of itself, as its writer put it. */
  metadata(): Promise<unknown>;
  /** Null when the file has no such tile. */
  tile(z: number, x: number, y: number): Promise<ArrayBuffer | null>;
}

interface Layout extends ArchiveHeader {
  readonly root: Directory;
  readonly metadataAt: readonly [offset: number, length: number];
  readonly leavesAt: number;
  readonly dataAt: number;
  readonly packing: number;
  readonly tilePacking: number;
}

/** Header and first directory lie within this. */
const HEAD_BYTES = 16384;
const KINDS: readonly ArchiveHeader['tiles'][] = [
  'other',
  'vector',
  'picture',
  'picture',
  'picture',
];
const KEPT_LEAVES = 64;

/** Reads tiles out of one file, a range at a time. Thirty lines of format, so no package. */
export function openArchive(source: ByteSource): Archive {
  let opened: Promise<Layout> | null = null;
  const leaves = new Map<number, Promise<Directory>>();

  const layout = () => {
    opened ??= readLayout(source);
    // A failure is not kept: the server may answer the next time.
    opened.catch(() => {
      opened = null;
    });
    return opened;
  };

  const leafAt = (offset: number, length: number, packing: number) => {
    const known = leaves.get(offset);
    if (known) return known;
    const leaf = source.read(offset, length).then((bytes) => unpack(bytes, packing));
    const read = leaf.then(readDirectory);
    read.catch(() => leaves.delete(offset));
    leaves.set(offset, read);
    const oldest = leaves.keys().next();
    if (leaves.size > KEPT_LEAVES && !oldest.done) leaves.delete(oldest.value);
    return read;
  };

  return {
    header: layout,
    metadata: async () => {
      const { metadataAt, packing } = await layout();
      const bytes = await unpack(await source.read(...metadataAt), packing);
      return JSON.parse(new TextDecoder().decode(bytes));
    },
    tile: async (z, x, y) => {
      const { root, leavesAt, dataAt, packing, tilePacking } = await layout();
      const id = tileId(z, x, y);
      let entry = findEntry(root, id);
      // Directories are at most three deep.
      for (let depth = 0; entry?.run === 0 && depth < 3; depth++) {
        entry = findEntry(await leafAt(leavesAt + entry.offset, entry.length, packing), id);
      }
      if (!entry) return null;
      const bytes = await source.read(dataAt + entry.offset, entry.length);
      return (await unpack(bytes, tilePacking)).buffer;
    },
  };
}

async function readLayout(source: ByteSource): Promise<Layout> {
  const head = await source.read(0, HEAD_BYTES);
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const isPmtiles = new TextDecoder('latin1').decode(head.subarray(0, 7)) === 'PMTiles';
  if (!isPmtiles || head.length < 127 || view.getUint8(7) !== 3) {
    throw new Error('This is not a PMTiles file of version 3.');
  }
  const number = (at: number) => Number(view.getBigUint64(at, true));
  const packing = view.getUint8(97);
  const rootAt = number(8);
  const root = await unpack(head.slice(rootAt, rootAt + number(16)), packing);
  return {
    tiles: KINDS[view.getUint8(99)] ?? 'other',
    minZoom: view.getUint8(100),
    maxZoom: view.getUint8(101),
    root: readDirectory(root),
    metadataAt: [number(24), number(32)],
    leavesAt: number(40),
    dataAt: number(56),
    packing,
    tilePacking: view.getUint8(98),
  };
}

/** 1 is as it is, 2 gzip; the browser unpacks no other. */
async function unpack(
  bytes: Uint8Array<ArrayBuffer>,
  packing: number,
): Promise<Uint8Array<ArrayBuffer>> {
  if (packing === 1) return bytes;
  if (packing !== 2) throw new Error(`Tiles packed by method ${packing} cannot be read.`);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
