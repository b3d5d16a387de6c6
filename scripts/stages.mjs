import { recordBuild } from './build-if-stale.mjs';
import { tool } from './run-stages.mjs';
import { ROOT } from './set-up.mjs';
import { freshReport } from './test-reports.mjs';

/** What both `npm run check` and `npm test` run first: everything that needs no browser. */
export function quickStages() {
  return [
    { title: 'Types', command: tool('typescript', '-p', 'tsconfig.json', '--noEmit') },
    { title: 'Types of core', command: tool('typescript', '-p', 'tsconfig.core.json', '--noEmit') },
    {
      title: 'Lint, format and import rules',
      command: tool('@biomejs/biome', 'check', '--error-on-warnings'),
    },
    { title: 'Dead code', command: tool('knip') },
    { title: 'Unit tests', command: vitest('vitest.config.ts', freshReport('unit')) },
  ];
}

/** What other programs make of the files we write. */
export function interopStages() {
  return [
    {
      title: 'Interoperability tests',
      command: vitest('vitest.interop.config.ts', freshReport('interop')),
    },
  ];
}

export function browserStages() {
  return [
    { title: 'Build', run: runBuild },
    { title: 'Size budget', command: ['scripts/check-size.mjs'] },
    { title: 'End-to-end tests', command: vitest('vitest.e2e.config.ts', freshReport('e2e')) },
  ];
}

function vitest(config, report) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return tool('vitest', 'run', '--config', config, ...reporters);
}

async function runBuild() {
  const { build } = await import('vite');
  try {
    await build({ root: ROOT, logLevel: 'warn' });
    recordBuild(ROOT);
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}
