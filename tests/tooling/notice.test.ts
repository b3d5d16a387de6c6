import { describe, expect, it } from 'vitest';
import { readRepoFile } from './repo';

interface Package {
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const readPackage = (path: string) => JSON.parse(readRepoFile(path)) as Package;
const shipped = Object.keys(readPackage('package.json').dependencies ?? {});
const rows = readRepoFile('NOTICE')
  .split('\n')
  .map((line) => line.trim().split(/\s{2,}/));

describe('NOTICE names every package we ship, with its licence', () => {
  it.each(shipped)('%s', (name) => {
    const { license } = readPackage(`node_modules/${name}/package.json`);
    const row = rows.find(([first]) => first === name);
    expect(row?.[1]).toBe(license);
  });

  it('and none that we do not', () => {
    const listed = rows.filter((row) => row.length >= 3).map(([name]) => name);
    expect(listed.sort()).toEqual(shipped.sort());
  });
});
