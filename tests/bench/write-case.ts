import { type BenchCase, expectSame, type Result } from './bench-case';
import type { Lab } from './lab';
import { spreadOf } from './spread';

/** Bringing a district in: the app's own commit against one GeoJSON row per parcel. */
export const writeCase: BenchCase = {
  name: 'write',
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
  const ours: number[] = [];
  const peer: number[] = [];
  for (let round = 0; round < rounds; round++) {
    ours.push(await writeOurs(lab, `write-${round}`, parcels));
    peer.push(await writePeer(lab, `write-${round}`, parcels));
  }
  return {
    title: `write: ${parcels.toLocaleString('en')} parcels, against Dexie bulkPut of GeoJSON rows`,
    ours: spreadOf(ours),
    peer: spreadOf(peer),
    required: 4,
    note: 'ours with event and undo data',
  };
}

/** Time of one import into a new database. */
export async function writeOurs(lab: Lab, name: string, parcels: number): Promise<number> {
  const page = await lab.freshPage();
  await page.call('prepareOurs', parcels);
  const { ms, stored, shapes } = await page.call('importOurs', name);
  expectSame('parcels stored by us', stored, parcels);
  expectSame('outlines stored by us', shapes, parcels);
  return ms;
}

async function writePeer(lab: Lab, name: string, parcels: number): Promise<number> {
  const page = await lab.freshPage();
  const { values } = await page.call('preparePeer', parcels);
  expectSame('values per row', values, 25);
  const { ms, stored } = await page.call('importPeer', name);
  expectSame('rows stored by the peer', stored, parcels);
  return ms;
}
