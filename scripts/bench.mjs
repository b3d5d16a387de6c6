// npm run bench: our area, write, read and edit times beside a peer's, into docs/bench.md.
// `--quick` does fewer rounds and sizes, `--only name` one case; neither rewrites the page.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ROOT, setUp } from './set-up.mjs';

setUp();
const { installChromium } = await import('./install-chromium.mjs');
process.env.CHROME_PATH = installChromium();

const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } },
});
// The cases are TypeScript; Vite's runner reads them without a build.
const { runnerImport } = await import('vite');
const cases = fileURLToPath(new URL('../tests/bench/run-bench.ts', import.meta.url));
const { runBench } = (await runnerImport(cases, { logLevel: 'error' })).module;

const right = await runBench({ ...values, document: join(ROOT, 'docs/bench.md') });
process.exitCode = right ? 0 : 1;
