import { createHash } from 'node:crypto';
import { PMTiles, type Source } from 'pmtiles';
import { describe, expect, it } from 'vitest';
import { writePmtiles } from '../../../scripts/basemap/write-pmtiles.mjs';
import { bytesOfBlob } from './byte-source';
import { openArchive } from './pmtiles-archive';
import { tileId } from './tile-id';

const about = {
  minZoom: 4,
  maxZoom: 9,
  bounds: [116, 26, 126, 34],
  metadata: { name: '底图' },
} as const;

/** Every tile of a zoom; `same` of them in a row are equal. */
function tilesAt(z: number, same: number) {
  const side = 2 ** z;
  return Array.from({ length: side * side }, (_, i) => {
    const id = tileId(z, i % side, Math.floor(i / side));
    return { id, bytes: new TextEncoder().encode(contentOf(id, same)) };
  });
}

/** Of uneven length and hard to pack, so that directories grow. */
function contentOf(id: number, same: number): string {
  const group = Math.floor(id / same);
  const noise = createHash('sha512').update(String(group)).digest('base64');
  return `tile ${group} ${noise.slice(0, noise.charCodeAt(0))}`;
}

const open = (bytes: Uint8Array<ArrayBuffer>) => openArchive(bytesOfBlob(new Blob([bytes])));
const text = (bytes: ArrayBuffer | undefined | null) =>
  bytes ? new TextDecoder().decode(bytes) : null;

/** The package everyone reads such files with, on the same bytes. */
function reference(bytes: Uint8Array<ArrayBuffer>): PMTiles {
  const source: Source = {
    getKey: () => 'memory',
    getBytes: async (offset, length) => ({ data: bytes.slice(offset, offset + length).buffer }),
  };
  return new PMTiles(source);
}

describe('a tile file', () => {
  it('comes out the same, byte for byte, whatever the order of the tiles', () => {
    const tiles = tilesAt(5, 7);
    const bytes = writePmtiles(tiles, about);
    expect(writePmtiles([...tiles].reverse(), about)).toEqual(bytes);
  });

  it.each([
    ['in one directory', 5, 7, 16384],
    ['in directories of directories', 6, 1, 1024],
  ])('is read as the reference reader reads it, %s', async (_, z, same, rootBytes) => {
    const bytes = Uint8Array.from(writePmtiles(tilesAt(z, same), { ...about, rootBytes }));
    const leafBytes = new DataView(bytes.buffer).getBigUint64(48, true);
    expect(leafBytes > 0n).toBe(rootBytes === 1024);
    const own = open(bytes);
    const other = reference(bytes);
    for (let i = 0; i < 100; i++) {
      const x = (i * 37) % 2 ** z;
      const y = (i * 101) % 2 ** z;
      const expected = contentOf(tileId(z, x, y), same);
      expect(text(await own.tile(z, x, y))).toBe(expected);
      expect(text((await other.getZxy(z, x, y))?.data)).toBe(expected);
    }
  });

  it('says what it holds', async () => {
    const archive = open(writePmtiles(tilesAt(4, 1), about));
    expect(await archive.header()).toMatchObject({ tiles: 'vector', minZoom: 4, maxZoom: 9 });
    expect(await archive.metadata()).toEqual({ name: '底图' });
  });

  it('has no tile where none was put', async () => {
    const archive = open(writePmtiles(tilesAt(4, 3), about));
    expect(await archive.tile(3, 0, 0)).toBeNull();
    expect(await archive.tile(5, 0, 0)).toBeNull();
  });

  it('is told from other files, and from one cut short', async () => {
    await expect(open(new Uint8Array(200)).header()).rejects.toThrow('not a PMTiles file');
    const cut = writePmtiles(tilesAt(5, 1), about).slice(0, 140);
    await expect(open(cut).header()).rejects.toThrow();
  });
});
