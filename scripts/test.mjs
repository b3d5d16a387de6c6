// npm test: sets up what is missing, then every check there is, stopping at the first to fail.
// The last line is always `N passed, N failed`, unit and end-to-end tests together.
import { ROOT, setUp } from './set-up.mjs';

setUp();
const { installChromium } = await import('./install-chromium.mjs');
const { installGdal } = await import('./install-gdal.mjs');
const { browserStages, interopStages, quickStages } = await import('./stages.mjs');
const { runStages } = await import('./run-stages.mjs');
const { countTests } = await import('./test-reports.mjs');

process.chdir(ROOT);
process.env.CHROME_PATH = installChromium();
const interop = installGdal() ? interopStages() : [];
const stopped = await runStages([...quickStages(), ...interop, ...browserStages()]);
const { passed, failed, skipped } = countTests(['unit', 'interop', 'e2e']);

if (stopped) console.log(`\nStopped at: ${stopped}`);
for (const name of skipped) console.log(`Skipped, which is not allowed: ${name}`);
const wrong = Math.max(failed, stopped ? 1 : 0) + skipped.length;
console.log(`\n${passed} passed, ${wrong} failed`);
process.exitCode = wrong > 0 ? 1 : 0;
