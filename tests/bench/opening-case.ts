import { type BenchCase, expectSame, type Result } from './bench-case';
import { spreadOf } from './spread';
import { writeOurs } from './write-case';

const ZOOM = 15;

/** Starting on a stored district, up to the map in colour. */
export const openingCase: BenchCase = {
  name: 'opening',
  run: async ({ mapSizes }, openLab) => {
    const results: Result[] = [];
    for (const { parcels, rounds } of mapSizes) {
      const times: number[] = [];
      const longest: number[] = [];
      const lab = await openLab();
      try {
        await writeOurs(lab, 'opening', parcels);
        for (let round = 0; round < rounds; round++) {
          const page = await lab.freshMap();
          await page.call('prepareOpening', parcels, ZOOM);
          const taken = await page.call('openStored', 'opening');
          expectSame('the stored district never came into colour', taken.failed, false);
          times.push(taken.ms);
          longest.push(taken.longest);
        }
      } finally {
        await lab.close();
      }
      results.push({
        title: `opening: ${parcels.toLocaleString('en')} stored parcels to a map in colour`,
        ours: spreadOf(times),
        peer: null,
        required: null,
        note: `longest block ${Math.max(...longest).toFixed(0)} ms`,
      });
    }
    return results;
  },
};
