// Tiles to one PMTiles file, version 3: https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md
// Compressed by fflate rather than zlib, whose bytes differ between processors: the file is compared in tests.
import { gzipSync } from 'fflate';

const HEADER_BYTES = 127;
/** Header and first directory are to fit into the first 16 KB, which a reader asks for in one go. */
const ROOT_BYTES = 16384 - HEADER_BYTES;
const LEAF_ENTRIES = 2048;
const GZIP = 2;
const VECTOR = 1;

/**
 * `tiles` are { id, bytes } in any order; `bounds` are west, south, east, north in degrees. A first directory larger
 * than `rootBytes` is broken up.
 */
export function writePmtiles(
  tiles,
  { minZoom, maxZoom, bounds, metadata, rootBytes = ROOT_BYTES },
) {
  const { entries, data, distinct } = placeTiles(tiles);
  const { root, leaves } = directoriesOf(entries, rootBytes);
  const about = compress(new TextEncoder().encode(JSON.stringify(metadata)));
  const parts = [root, about, leaves, data];
  const header = writeHeader({
    sizes: parts.map((part) => part.length),
    counts: [tiles.length, entries.length, distinct],
    zooms: [minZoom, maxZoom],
    bounds,
  });
  return Buffer.concat([header, ...parts]);
}

/** Equal tiles are kept once, and one entry stands for a run of them: most of the sea is one tile. */
function placeTiles(tiles) {
  const entries = [];
  const chunks = [];
  const offsets = new Map();
  let offset = 0;
  for (const { id, bytes } of [...tiles].sort((a, b) => a.id - b.id)) {
    const key = Buffer.from(bytes).toString('latin1');
    if (!offsets.has(key)) {
      const packed = compress(bytes);
      offsets.set(key, { offset, length: packed.length });
      chunks.push(packed);
      offset += packed.length;
    }
    const place = offsets.get(key);
    const last = entries.at(-1);
    if (last && last.offset === place.offset && last.id + last.run === id) last.run++;
    else entries.push({ id, run: 1, ...place });
  }
  return { entries, data: Buffer.concat(chunks), distinct: offsets.size };
}

function directoriesOf(entries, rootBytes) {
  const whole = writeDirectory(entries);
  if (whole.length <= rootBytes) return { root: whole, leaves: Buffer.alloc(0) };
  const leaves = [];
  const pointers = [];
  let offset = 0;
  for (let from = 0; from < entries.length; from += LEAF_ENTRIES) {
    const leaf = writeDirectory(entries.slice(from, from + LEAF_ENTRIES));
    // A run of 0 says: this is a further directory.
    pointers.push({ id: entries[from].id, run: 0, offset, length: leaf.length });
    leaves.push(leaf);
    offset += leaf.length;
  }
  return { root: writeDirectory(pointers), leaves: Buffer.concat(leaves) };
}

function writeDirectory(entries) {
  const bytes = [];
  writeVarint(bytes, entries.length);
  let id = 0;
  for (const entry of entries) {
    writeVarint(bytes, entry.id - id);
    id = entry.id;
  }
  for (const entry of entries) writeVarint(bytes, entry.run);
  for (const entry of entries) writeVarint(bytes, entry.length);
  entries.forEach((entry, i) => {
    const before = entries[i - 1];
    const follows = before && entry.offset === before.offset + before.length;
    writeVarint(bytes, follows ? 0 : entry.offset + 1);
  });
  return compress(Uint8Array.from(bytes));
}

function writeVarint(bytes, value) {
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128);
  bytes.push(rest);
}

function writeHeader({ sizes, counts, zooms, bounds }) {
  const header = Buffer.alloc(HEADER_BYTES);
  header.write('PMTiles', 0, 'latin1');
  header.writeUInt8(3, 7);
  let offset = HEADER_BYTES;
  sizes.forEach((size, i) => {
    header.writeBigUInt64LE(BigInt(offset), 8 + i * 16);
    header.writeBigUInt64LE(BigInt(size), 16 + i * 16);
    offset += size;
  });
  for (const [i, count] of counts.entries()) header.writeBigUInt64LE(BigInt(count), 72 + i * 8);
  const [west, south, east, north] = bounds;
  header.writeUInt8(1, 96);
  header.writeUInt8(GZIP, 97);
  header.writeUInt8(GZIP, 98);
  header.writeUInt8(VECTOR, 99);
  header.writeUInt8(zooms[0], 100);
  header.writeUInt8(zooms[1], 101);
  const corners = [west, south, east, north];
  for (const [i, degree] of corners.entries()) writeDegree(header, degree, 102 + i * 4);
  header.writeUInt8(zooms[0], 118);
  writeDegree(header, (west + east) / 2, 119);
  writeDegree(header, (south + north) / 2, 123);
  return header;
}

function writeDegree(header, degree, at) {
  header.writeInt32LE(Math.round(degree * 1e7), at);
}

function compress(bytes) {
  return Buffer.from(gzipSync(bytes, { level: 9, mtime: 0 }));
}
