import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assembleBasemap } from '../../../scripts/basemap/assemble-basemap.mjs';
import { bytesOfBlob } from './byte-source';
import { openArchive } from './pmtiles-archive';

const built = readFileSync('public/tiles/basemap.pmtiles');
const archive = openArchive(bytesOfBlob(new Blob([Uint8Array.from(built)])));

/** Where a place lies in the grid of a zoom. */
function tileAt(lon: number, lat: number, z: number): [z: number, x: number, y: number] {
  const sine = Math.sin((lat * Math.PI) / 180);
  const y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  return [z, Math.floor(((lon + 180) / 360) * 2 ** z), Math.floor(y * 2 ** z)];
}

describe('the basemap in the repository', () => {
  it('is what data/ gives, byte for byte; else run npm run basemap', () => {
    expect(Buffer.compare(assembleBasemap('.'), built)).toBe(0);
  });

  it('stays within 6 MB', () => {
    expect(built.length).toBeLessThanOrEqual(6 * 1024 * 1024);
  });

  it('has tiles from zoom 4 to 14 at each of the three districts', async () => {
    const seats = [
      [122.106, 30.02],
      [121.845, 29.9],
      [120.87, 30.033],
    ] as const;
    for (const [lon, lat] of seats) {
      for (let z = 4; z <= 14; z++) {
        expect((await archive.tile(...tileAt(lon, lat, z)))?.byteLength).toBeGreaterThan(20);
      }
    }
  });

  it('names 干𬒗镇 with its own character', async () => {
    const tile = await archive.tile(...tileAt(122.115, 30.13, 11));
    expect(new TextDecoder().decode(tile ?? new ArrayBuffer(0))).toContain('干𬒗镇');
  });
});
