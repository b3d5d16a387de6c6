import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { namedPaths } from './named-paths';
import { REPO, readRepoFile } from './repo';

const REQUIRED = ['ARCHITECTURE.md', 'README.md', 'CONTRIBUTING.md', 'docs/glossary.md'];

const markdownIn = (folder: string) =>
  readdirSync(join(REPO, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`);
const documents = [...REQUIRED, ...markdownIn('docs/adr'), ...markdownIn('docs/guide')];

/** Names of files in a folder of the reader's own, wherever that is. */
const ELSEWHERE = ['program.json', 'deployment.json'];

function isThere(path: string): boolean {
  if (ELSEWHERE.includes(path)) return true;
  const full = join(REPO, path);
  return existsSync(full) && (!path.endsWith('/') || statSync(full).isDirectory());
}

/** Where links and pictures lead, other hosts aside. */
function linksIn(markdown: string): string[] {
  return [...markdown.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, link = '']) =>
    /^[a-z]+:/.test(link) ? [] : [link],
  );
}

/** The mark a heading gets: 一、打开 is 一打开. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .replace(/\s/g, '-');
}

describe('the documents name only what exists', () => {
  it.each(documents)('%s', (document) => {
    const named = namedPaths(readRepoFile(document));
    expect(named.filter((path) => !isThere(path))).toEqual([]);
  });

  it.each(documents)('%s links to what is there', (document) => {
    const text = readRepoFile(document);
    const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(
      ([, words = '']) => `#${anchorOf(words)}`,
    );
    const broken = linksIn(text).filter((link) =>
      link.startsWith('#')
        ? !headings.includes(link)
        : !existsSync(join(REPO, dirname(document), link.replace(/#.*$/, ''))),
    );
    expect(broken).toEqual([]);
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
