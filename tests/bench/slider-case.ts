import { fileURLToPath } from 'node:url';
import { type BenchCase, expectSame } from './bench-case';
import { spreadOf } from './spread';

const PARCELS = 50_000;
/** All the land in view: whatever changes is seen. */
const ZOOM = 11;
/** Twenty states a second. */
const LIMIT_MS = 50;
const STEPS = 35;
const basemap = fileURLToPath(new URL('../../public/tiles/basemap.pmtiles', import.meta.url));

/** The time slider with all there is on the screen, from state to state as far as the pixels of the map show them. */
export const sliderCase: BenchCase = {
  name: 'slider',
  run: async ({ importRounds }, openLab) => {
    const times: number[] = [];
    let frames = 0;
    const lab = await openLab();
    try {
      await lab.give('map/tiles/basemap.pmtiles', basemap);
      const page = await lab.freshMap();
      const months = await page.call('prepareSliding', PARCELS, ZOOM);
      expectSame('months that can be judged', months, STEPS + 1);
      // Lists of a year are judged when the slider first comes to it; that is told by the case of the lists.
      await page.call('slide');
      for (let round = 0; round < importRounds; round++) {
        const slid = await page.call('slide');
        expectSame('states seen', slid.seen, STEPS);
        times.push(slid.ms / STEPS);
        frames = slid.frames;
      }
    } finally {
      await lab.close();
    }
    const ours = spreadOf(times);
    return [
      {
        title: `slider: ${STEPS + 1} monthly states played, ${PARCELS.toLocaleString('en')} parcels, time of a state`,
        ours,
        peer: null,
        required: null,
        limit: LIMIT_MS,
        note: `judged by pixels; ${(1000 / ours.median).toFixed(1)} states a second, none left out, ${frames} frames; panel, basemap, legend and table on the screen`,
      },
    ];
  },
};
