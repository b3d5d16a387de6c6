import { fileURLToPath } from 'node:url';
import { type BenchCase, expectSame } from './bench-case';
import { type Spread, spreadOf } from './spread';

const PARCELS = 50_000;
/** All the land in view: whatever changes is seen. */
const ZOOM = 11;
/** Twenty states a second. */
const LIMIT_MS = 50;
const STEPS = 35;
const ROUNDS = 5;
const basemap = fileURLToPath(new URL('../../public/tiles/basemap.pmtiles', import.meta.url));

/** The time slider with all there is on the screen, from state to state as far as the pixels of the map show them. */
export const sliderCase: BenchCase = {
  name: 'slider',
  run: async (_, openLab) => {
    const times: number[] = [];
    const undrawn: number[] = [];
    let frames = 0;
    // Emulating a card for the whole page costs as much as a state may take; without one, no browser does.
    const lab = await openLab('processor');
    try {
      await lab.give('map/tiles/basemap.pmtiles', basemap);
      const page = await lab.freshMap();
      const months = await page.call('prepareSliding', PARCELS, ZOOM);
      expectSame('months that can be judged', months, STEPS + 1);
      // Lists of a year are judged when the slider first comes to it; that is told by the case of the lists.
      await page.call('slide', 1);
      for (const slid of await page.call('slide', ROUNDS)) {
        expectSame('states seen', slid.seen, STEPS);
        times.push(slid.ms / STEPS);
        frames = slid.frames;
      }
      for (const { ms, pictures } of await page.call('slideUndrawn', ROUNDS)) {
        expectSame('every state has a picture of its own', pictures >= STEPS, true);
        undrawn.push(ms / STEPS);
      }
    } finally {
      await lab.close();
    }
    const title = `slider: ${STEPS + 1} monthly states played, ${PARCELS.toLocaleString('en')} parcels, time of a state`;
    const perSecond = (ours: Spread) => `${(1000 / ours.median).toFixed(1)} states a second`;
    const [work, seen] = [spreadOf(undrawn), spreadOf(times)];
    return [
      {
        title: `${title}, the map drawn by the processor`,
        ours: seen,
        peer: null,
        required: null,
        limit: LIMIT_MS,
        note: `${perSecond(seen)}, judged by pixels, none left out, ${frames} frames; with panel, basemap, legend and table`,
      },
      {
        title: `${title}, drawing of the map left out`,
        ours: work,
        peer: null,
        required: null,
        limit: LIMIT_MS,
        note: `${perSecond(work)}; all the rest of page and workers; never more than one in 40 ms`,
      },
    ];
  },
};
