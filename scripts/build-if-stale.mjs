import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = [
  'index.html',
  'package-lock.json',
  'vite.config.ts',
  'scripts/content-security-policy.mjs',
  'src',
  'public',
  'data',
];
const STAMP = '.cache/build-stamp';

/** Builds into dist/ unless dist/ already holds exactly these sources. */
export async function buildIfStale(root) {
  const stamp = join(root, STAMP);
  const now = fingerprint(root);
  const built = existsSync(join(root, 'dist/index.html')) && existsSync(stamp);
  if (built && readFileSync(stamp, 'utf8') === now) return;
  console.log('Building …');
  const { build } = await import('vite');
  await build({ root, logLevel: 'warn' });
  recordBuild(root, now);
}

/** Notes which sources dist/ was built from. */
export function recordBuild(root, now = fingerprint(root)) {
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(join(root, STAMP), now);
}

function fingerprint(root) {
  const hash = createHash('sha256');
  for (const source of SOURCES) addPath(hash, root, source);
  return hash.digest('hex');
}

function addPath(hash, root, path) {
  const full = join(root, path);
  if (!existsSync(full)) return;
  const stat = statSync(full);
  if (!stat.isDirectory()) {
    if (!/\.test\.tsx?$/.test(path)) hash.update(`${path}\0${stat.size}\0${stat.mtimeMs}\n`);
    return;
  }
  for (const name of readdirSync(full).sort()) addPath(hash, root, `${path}/${name}`);
}
