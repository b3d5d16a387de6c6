import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'vite';
import { type BenchCase, expectSame, type Result, WrongResult } from './bench-case';
import type { BlockReport } from './block/measure-blocks';
import { waitForQuiet } from './quiet';
import { spreadOf } from './spread';

/** Half a frame; of the slowest moves in twenty, a frame. */
const LIMIT_MS = 8;
const SLOWEST_MS = 16;
/** At 5,000 parcels. */
const TIMES_FASTER = 100;
/** Turf measures on a sphere, 0.11 % too large here. */
const SPHERE = 0.003;

/** From a move of the pointer to the numbers beside it, in a process of its own: one thread, as on the page. */
export const blockCase: BenchCase = {
  name: 'block',
  run: async ({ polygons }) => {
    const program = await bundle();
    const results: Result[] = [];
    for (const count of [50_000, 200_000]) {
      if (count > polygons) continue;
      await waitForQuiet();
      const { stdout } = await promisify(execFile)(process.execPath, [program, String(count)]);
      const { moves, union } = JSON.parse(stdout) as BlockReport;
      for (const move of moves) results.push(...resultsOf(count, move));
      if (union && count === 50_000) results.push(unionResult(union));
    }
    return results;
  },
};

function resultsOf(count: number, move: BlockReport['moves'][number]): Result[] {
  const { inside, ours, shifted, peer, difference, parcels } = move;
  expectSame(`parcels in an outline of ${inside}`, parcels[0], parcels[1]);
  if (Math.abs(difference) > SPHERE) {
    throw new WrongResult(`land inside differs by ${difference.toExponential(1)}`);
  }
  const of = `${parcels[0].toLocaleString('en')} of ${count.toLocaleString('en')} parcels inside`;
  return [
    {
      title: `block: pointer moves, ${of}`,
      ours: spreadOf(ours),
      peer: spreadOf(peer),
      required: inside === 5_000 ? TIMES_FASTER : null,
      limit: LIMIT_MS,
      note: 'shares of land, money, floor, firms, units; the peer only parcels and land inside',
    },
    slowest('block: the same, slowest 1 in 20 moves', ours),
    {
      title: 'block: the same, the whole outline moved',
      ours: spreadOf(shifted),
      peer: null,
      required: null,
      limit: LIMIT_MS,
      note: 'nothing is known from the move before',
    },
    slowest('block: the whole outline moved, slowest 1 in 20 moves', shifted),
  ];
}

/** The 95th percentile. */
function slowest(title: string, times: readonly number[]): Result {
  const sorted = times.toSorted((a, b) => a - b);
  const at = Math.ceil(0.95 * sorted.length) - 1;
  return {
    title,
    ours: spreadOf(sorted.slice(at, at + 1)),
    peer: null,
    required: null,
    limit: SLOWEST_MS,
    note: `95th percentile of ${times.length} moves`,
  };
}

function unionResult({ ours, peer, difference }: NonNullable<BlockReport['union']>): Result {
  if (Math.abs(difference) > 1e-6) {
    throw new WrongResult(`the union differs by ${difference.toExponential(1)}`);
  }
  return {
    title: 'block: outline of 5,000 parcels, against JSTS UnaryUnionOp',
    ours: spreadOf(ours),
    peer: spreadOf(peer),
    required: null,
    note: `areas differ by ${difference.toExponential(1)}`,
  };
}

async function bundle(): Promise<string> {
  const outDir = fileURLToPath(new URL('../../.cache/bench/block/', import.meta.url));
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      ssr: fileURLToPath(new URL('./block/measure-blocks.ts', import.meta.url)),
      outDir,
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'bench.js' } },
    },
  });
  return `${outDir}bench.js`;
}
