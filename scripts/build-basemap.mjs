// npm run basemap: writes public/tiles/basemap.pmtiles from data/. The file is kept in the repository; `npm start`
// never builds it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { assembleBasemap } from './basemap/assemble-basemap.mjs';

const ROOT = dirname(import.meta.dirname);
const OUT = join(ROOT, 'public/tiles/basemap.pmtiles');
const MOST_BYTES = 6 * 1024 * 1024;

const bytes = assembleBasemap(ROOT);
if (bytes.length > MOST_BYTES) {
  throw new Error(`The basemap has ${bytes.length} bytes, allowed ${MOST_BYTES}.`);
}
mkdirSync(dirname(OUT), { recursive: true });
writeFileSync(OUT, bytes);
console.log(`public/tiles/basemap.pmtiles: ${(bytes.length / 1024 / 1024).toFixed(2)} MB`);
