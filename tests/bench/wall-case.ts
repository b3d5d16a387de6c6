import { fileURLToPath } from 'node:url';
import { type BenchCase, expectSame, type Result } from './bench-case';
import { spreadOf } from './spread';

const PARCELS = 50_000;
const MOST_A3_MS = 20_000;
const MOST_A1_MB = 1536;
const basemap = fileURLToPath(new URL('../../public/tiles/basemap.pmtiles', import.meta.url));

/** Sheets at 300 dpi, drawn part by part over the basemap of the app: time of an A3, memory of an A1. */
export const wallCase: BenchCase = {
  name: 'wall',
  run: async ({ importRounds }, openLab) => {
    const [times, peaks]: [number[], number[]] = [[], []];
    const pieces = { A3: 0, A1: 0 };
    const lab = await openLab();
    try {
      await lab.give('map/tiles/basemap.pmtiles', basemap);
      for (let round = 0; round < importRounds; round++) {
        for (const paper of ['A3', 'A1'] as const) {
          const page = await lab.freshMap();
          expectSame('parcels on the map', await page.call('prepareWall', PARCELS), PARCELS);
          await page.forgetPeak();
          const drawn = await page.call('printWall', paper);
          const size = `${drawn.width} × ${drawn.height}`;
          expectSame(`size of ${paper}`, size, paper === 'A3' ? '4961 × 3508' : '9933 × 7016');
          pieces[paper] = drawn.pieces;
          if (paper === 'A3') times.push(drawn.ms);
          else peaks.push(await page.peak());
        }
      }
    } finally {
      await lab.close();
    }
    const shown = `${PARCELS.toLocaleString('en')} parcels`;
    const time: Result = {
      title: `wall map A3 300 dpi to a PNG: ${shown}`,
      ours: spreadOf(times),
      peer: null,
      required: null,
      limit: MOST_A3_MS,
      note: `${pieces.A3} parts`,
    };
    const memory: Result = {
      title: `wall map A1 300 dpi, most memory: ${shown}`,
      ours: spreadOf(peaks),
      peer: null,
      required: null,
      unit: 'MB',
      limit: MOST_A1_MB,
      note: `${pieces.A1} parts; all of the page, records and workers too`,
    };
    return [time, memory];
  },
};
