import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { ROOT } from './set-up.mjs';

const require = createRequire(import.meta.url);

/** A tool's own program, run by this Node: no shell, no .cmd, the same on every system. */
export function tool(packageName, ...args) {
  const file = join(ROOT, 'node_modules', packageName, 'package.json');
  const { bin } = require(file);
  const program = typeof bin === 'string' ? bin : Object.values(bin)[0];
  return [join(dirname(file), program), ...args];
}

/** Runs the stages in order and stops at the first that fails; returns its title, if any. */
export async function runStages(stages) {
  for (const { title, command, run } of stages) {
    console.log(`\n── ${title}`);
    const start = performance.now();
    const ok = command ? await runNode(command) : await run();
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`── ${title}: ${ok ? 'passed' : 'FAILED'} in ${seconds} s`);
    if (!ok) return title;
  }
  return undefined;
}

function runNode(args) {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', () => done(false));
    child.on('close', (code) => done(code === 0));
  });
}
