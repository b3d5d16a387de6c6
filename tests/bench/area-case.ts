import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { AreaReport } from './area/measure-area';
import { type BenchCase, WrongResult } from './bench-case';
import { bundleArea } from './bundle';
import { waitForQuiet } from './quiet';
import { spreadOf } from './spread';

/** In a process of its own, so that nothing the bench did before has warmed or spoilt it. */
export const areaCase: BenchCase = {
  name: 'area',
  run: async ({ polygons, polygonRounds }) => {
    const program = await bundleArea();
    const args = [program, String(polygons), String(polygonRounds)];
    await waitForQuiet();
    const { stdout } = await promisify(execFile)(process.execPath, args);
    const report = JSON.parse(stdout) as AreaReport;
    if (report.disagreeing > 0) {
      throw new WrongResult(`${report.disagreeing} areas differ by more than 1e-6 and 0.01 m²`);
    }
    const title = `area: ${polygons.toLocaleString('en')} polygons of ${report.vertices} vertices, against geographiclib PolygonArea`;
    const difference = `largest relative difference ${report.largestDifference.toExponential(1)}`;
    return [
      {
        title,
        ours: spreadOf(report.ours),
        peer: spreadOf(report.peer),
        required: 30,
        note: difference,
      },
    ];
  },
};
