import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileNames, type ProgramTexts } from '../../src/files/program/program-texts';
import { reviewProgram, UNTRIED } from '../../src/files/program/review-program';

/** Reviews the packs in folders and says a line on each; the number of faults comes back. */
export function reviewFolders(folders: readonly string[]): number {
  return folders.reduce((sum, folder) => sum + reviewFolder(folder), 0);
}

export function packFolders(root: string): string[] {
  const programs = join(root, 'data/programs');
  return readdirSync(programs, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(programs, name))
    .sort();
}

function reviewFolder(folder: string): number {
  const id = basename(folder);
  const missing = Object.values(fileNames).filter((name) => !existsSync(join(folder, name)));
  const texts = Object.fromEntries(
    Object.entries(fileNames).map(([key, name]) => [
      key,
      missing.includes(name) ? '' : readFileSync(join(folder, name), 'utf8'),
    ]),
  ) as unknown as ProgramTexts;
  const { pack, counts, faults } = reviewProgram(texts);
  const found = [
    ...missing.map((path) => ({ path, why: '缺少这个文件' })),
    ...(pack && pack.id !== id ? [{ path: 'id', why: `应与文件夹同名：${id}` }] : []),
    ...faults,
  ];
  const numbers = Object.entries(counts).map(([what, count]) => `${count} ${what}`);
  console.log(`${found.length === 0 ? '✓' : '✗'} ${id}: ${numbers.join(', ')}`);
  for (const { path, why } of found) console.log(`    ${path}: ${why}`);
  if (found.some(({ why }) => why.includes(UNTRIED))) {
    console.log('    (a case may set a parameter otherwise, in a column parameter:<id>)');
  }
  return found.length;
}
