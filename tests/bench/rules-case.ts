import { readFileSync } from 'node:fs';
import { type BenchCase, expectSame, WrongResult } from './bench-case';
import { spreadOf } from './spread';

const LIMIT_MS = 300;
const pack = new URL('../../data/programs/dinghai-2021/program.json', import.meta.url);

/** A whole program over very many firms and their land, in a worker. */
export const rulesCase: BenchCase = {
  name: 'rules',
  run: async ({ mapSizes }, openLab) => {
    const { parcels: count, rounds } = mapSizes.at(-1) ?? { parcels: 0, rounds: 0 };
    const asked = { packText: readFileSync(pack, 'utf8'), year: 2021, count };
    const times = { cold: [] as number[], inHand: [] as number[] };
    let lists = 0;
    const lab = await openLab();
    try {
      for (let round = 0; round < rounds + 1; round++) {
        const page = await lab.freshPage();
        const judged = await page.call('judgeProgram', asked);
        expectSame('verdicts explained otherwise', judged.disagreeing, 0);
        if (judged.counts.some((kind) => kind === 0)) {
          throw new WrongResult(`verdicts of some kind are missing: ${judged.counts}`);
        }
        times.cold.push(judged.coldMs);
        times.inHand.push(judged.inHandMs);
        lists = judged.lists;
      }
    } finally {
      await lab.close();
    }
    const of = `${count.toLocaleString('en')} firms and their land, dinghai-2021`;
    return [
      {
        title: `rules: ${of}, columns to verdicts`,
        ours: spreadOf(times.inHand),
        peer: null,
        required: null,
        limit: LIMIT_MS,
        note: `${lists} lists, in a worker`,
      },
      {
        title: `rules: ${of}, records to verdicts`,
        ours: spreadOf(times.cold),
        peer: null,
        required: null,
        note: 'figures, columns and verdicts, nothing known before',
      },
    ];
  },
};
