// npm run sample: makes the invented districts in data/geojson, byte for byte the same everywhere.
// `--only 330902` makes one; `--scale 50000 --out DIR` makes a large one for measuring.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ROOT, setUp } from './set-up.mjs';

setUp();
const { values } = parseArgs({
  options: { only: { type: 'string' }, scale: { type: 'string' }, out: { type: 'string' } },
});
// The generator is TypeScript; Vite's runner reads it without a build.
const { runnerImport } = await import('vite');
const run = async (url) => (await runnerImport(fileURLToPath(url), { logLevel: 'error' })).module;

if (values.scale) {
  const { writeScaled } = await run(new URL('./sample/write-scaled.ts', import.meta.url));
  writeScaled(Number(values.scale), values.out ?? join(ROOT, '.cache/sample', values.scale));
} else {
  const { writeDistricts } = await run(new URL('./sample/write-districts.ts', import.meta.url));
  writeDistricts(ROOT, values.only);
}
