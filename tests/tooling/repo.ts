import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const REPO = resolve(import.meta.dirname, '../..');

export function readRepoFile(path: string): string {
  return readFileSync(join(REPO, path), 'utf8');
}
