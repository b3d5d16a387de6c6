import { type BenchCase, expectSame, type Result } from './bench-case';
import type { Lab } from './lab';
import { spreadOf } from './spread';

/** Starting on a stored district: every round a page that has just been loaded opens the database. */
export const readCase: BenchCase = {
  name: 'read',
  run: async ({ sizes }, openLab) => {
    const results: Result[] = [];
    for (const { parcels, rounds } of sizes) {
      const lab = await openLab();
      try {
        results.push(await measure(lab, parcels, rounds));
      } finally {
        await lab.close();
      }
    }
    return results;
  },
};

async function measure(lab: Lab, parcels: number, rounds: number): Promise<Result> {
  const expected = await fill(lab, parcels);
  const ours: number[] = [];
  const peer: number[] = [];
  for (let round = 0; round < rounds; round++) {
    ours.push(await timeOf(lab, 'readOurs', expected));
    peer.push(await timeOf(lab, 'readPeer', expected));
  }
  return {
    title: `read: ${parcels.toLocaleString('en')} parcels, against Dexie toArray of GeoJSON rows`,
    ours: spreadOf(ours),
    peer: spreadOf(peer),
    required: 3,
    note: 'all records compared value by value',
  };
}

/** Stores the same parcels both ways; answers what reading them must give. */
async function fill(lab: Lab, parcels: number): Promise<string> {
  const own = await lab.freshPage();
  await own.call('prepareOurs', parcels);
  await own.call('importOurs', 'read');
  const other = await lab.freshPage();
  const { digest } = await other.call('preparePeer', parcels);
  await other.call('importPeer', 'read');
  return digest;
}

async function timeOf(lab: Lab, read: 'readOurs' | 'readPeer', expected: string): Promise<number> {
  const page = await lab.freshPage();
  const { ms, digest } = await page.call(read, 'read');
  expectSame(`what ${read} read`, digest, expected);
  return ms;
}
