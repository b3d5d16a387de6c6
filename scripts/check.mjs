// npm run check: the fast loop while working. Everything of `npm test` that needs no browser.
import { setUp } from './set-up.mjs';

setUp();
const { runStages } = await import('./run-stages.mjs');
const { quickStages } = await import('./stages.mjs');

process.exitCode = (await runStages(quickStages())) ? 1 : 0;
