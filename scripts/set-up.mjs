import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkNode } from './check-node.mjs';
import { installPackages } from './install-packages.mjs';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** What every command needs first. Uses nothing but Node: there may be no packages yet. */
export function setUp() {
  checkNode();
  process.chdir(ROOT);
  installPackages(ROOT);
}
