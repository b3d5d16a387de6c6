import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'vite';
import { type BenchCase, expectSame, type Result, WrongResult } from './bench-case';
import { waitForQuiet } from './quiet';
import { formatValue, spreadOf } from './spread';
import type { TopologyReport } from './topology/measure-topology';

/** What people are promised to wait at most, by the number of parcels. */
const LIMITS: readonly (readonly [parcels: number, ms: number])[] = [
  [50_000, 4_000],
  [200_000, 15_000],
];
const ROUNDS = 3;

/** The whole check of outlines, rings and neighbours, in a process of its own: one thread, as in the worker. */
export const topologyCase: BenchCase = {
  name: 'topology',
  run: async ({ polygons }) => {
    const program = await bundle();
    const results: Result[] = [];
    for (const [parcels, limit] of LIMITS) {
      if (parcels > polygons) continue;
      await waitForQuiet();
      const args = [program, String(parcels), String(ROUNDS)];
      const { stdout } = await promisify(execFile)(process.execPath, args);
      const report = JSON.parse(stdout) as TopologyReport;
      if (report.missed > 0)
        throw new WrongResult(`${report.missed} planted faults were not found`);
      expectSame('parcels JSTS judges otherwise', report.differing, 0);
      results.push({
        title: `topology: ${parcels.toLocaleString('en')} parcels, rings, overlaps, gaps, slivers, against overlaps alone by JSTS`,
        ours: spreadOf(report.ms),
        peer: spreadOf([report.peerMs]),
        required: null,
        limit,
        note: `one thread; ${report.overlapping} told to overlap, ${report.gaping} to leave a gap; process at most ${formatValue(report.peak, 'MB')}, with JSTS ${formatValue(report.peerPeak, 'MB')}`,
      });
    }
    return results;
  },
};

async function bundle(): Promise<string> {
  const outDir = fileURLToPath(new URL('../../.cache/bench/topology/', import.meta.url));
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      ssr: fileURLToPath(new URL('./topology/measure-topology.ts', import.meta.url)),
      outDir,
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'bench.js' } },
    },
  });
  return `${outDir}bench.js`;
}
