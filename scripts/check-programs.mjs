// npm run programs: checks every pack in data/programs, its cases, and that no rule can change unnoticed.
// `--only dinghai-2021` checks one, `--folder DIR` a folder elsewhere; `--write` writes docs/program-pack.schema.json.
import { spawnSync } from 'node:child_process';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { tool } from './run-stages.mjs';
import { ROOT, setUp } from './set-up.mjs';

setUp();
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    folder: { type: 'string' },
    write: { type: 'boolean' },
  },
});
// The checks are TypeScript; Vite's runner reads them without a build.
const { runnerImport } = await import('vite');
const run = async (url) => (await runnerImport(fileURLToPath(url), { logLevel: 'error' })).module;
const { packFolders, reviewFolders } = await run(
  new URL('./programs/review-folders.ts', import.meta.url),
);
const { jsonSchemaIsCurrent, writeJsonSchema } = await run(
  new URL('./programs/json-schema.ts', import.meta.url),
);

const schema = join(ROOT, 'docs/program-pack.schema.json');
if (values.write) {
  writeJsonSchema(schema);
  spawnSync(process.execPath, tool('@biomejs/biome', 'format', '--write', schema));
}
const folders = values.folder
  ? [resolve(values.folder)]
  : packFolders(ROOT).filter((folder) => !values.only || basename(folder) === values.only);
let faults = reviewFolders(folders);
if (folders.length === 0) {
  console.log(`no pack ${values.only}`);
  faults++;
}
if (!jsonSchemaIsCurrent(schema)) {
  console.log('docs/program-pack.schema.json differs from the schema: npm run programs -- --write');
  faults++;
}
process.exitCode = faults > 0 ? 1 : 0;
