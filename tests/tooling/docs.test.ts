import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { namedPaths } from './named-paths';
import { REPO, readRepoFile } from './repo';

const REQUIRED = ['ARCHITECTURE.md', 'README.md', 'CONTRIBUTING.md', 'docs/glossary.md'];

const records = existsSync(join(REPO, 'docs/adr')) ? readdirSync(join(REPO, 'docs/adr')) : [];
const documents = [
  ...REQUIRED,
  ...records.filter((name) => name.endsWith('.md')).map((name) => `docs/adr/${name}`),
];

function isThere(path: string): boolean {
  const full = join(REPO, path);
  return existsSync(full) && (!path.endsWith('/') || statSync(full).isDirectory());
}

describe('the documents name only what exists', () => {
  it.each(documents)('%s', (document) => {
    const named = namedPaths(readRepoFile(document));
    expect(named.filter((path) => !isThere(path))).toEqual([]);
  });

  it('ARCHITECTURE.md is a map of the code: it names paths', () => {
    expect(namedPaths(readRepoFile('ARCHITECTURE.md')).length).toBeGreaterThan(10);
  });
});

describe('which words in backticks are paths', () => {
  it.each([
    ['`src/core/id.ts`', ['src/core/id.ts']],
    ['`src/core/`', ['src/core/']],
    ['`biome.json` and `README.md`', ['biome.json', 'README.md']],
    ['`docs/deploy/nginx.conf`', ['docs/deploy/nginx.conf']],
    ['`src/core/id.ts:12`', ['src/core/id.ts']],
    ['`areaM2`, `npm test`, `a/b`, `React.memo`', []],
    ['`docs/adr/NNNN-title.md`, `src/**/*.test.ts`, `data/programs/<id>/`', []],
  ])('%s', (text, paths) => {
    expect(namedPaths(text)).toEqual(paths);
  });
});
