import { type BenchCase, expectSame } from './bench-case';
import { spreadOf } from './spread';

const LIMIT_MS = 100;

/** Filter and legend: time of the main thread until the map has its new codes. */
export const siftCase: BenchCase = {
  name: 'sift',
  run: async ({ mapSizes }, openLab) => {
    const parcels = mapSizes.at(-1)?.parcels ?? 0;
    const times = { filter: [] as number[], isolate: [] as number[] };
    const lab = await openLab();
    try {
      for (const by of ['filter', 'isolate'] as const) {
        const page = await lab.freshMap();
        await page.call('prepareSifting', parcels);
        const { busy, kept } = await page.call('sift', by);
        if (by === 'filter')
          expectSame('filters that keep some', kept.filter((n) => n > 0 && n < parcels).length, 3);
        times[by].push(...busy);
      }
    } finally {
      await lab.close();
    }
    const row = (what: string, list: number[]) => ({
      title: `${what}: ${parcels.toLocaleString('en')} parcels, time of the main thread`,
      ours: spreadOf(list),
      peer: null,
      required: null,
      limit: LIMIT_MS,
      note: 'all slices together',
    });
    return [row('filter', times.filter), row('legend class set apart', times.isolate)];
  },
};
