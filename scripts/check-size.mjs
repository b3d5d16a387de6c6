// Holds what a first visit downloads to its budget, gzipped. Run after `vite build`.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const DIST = join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist');
const KB = 1024;
// The lower bound catches a build that passes because it is empty.
const JS = { least: 60 * KB, most: 200 * KB };
const CSS = { least: 0, most: 45 * KB };
// All that is fetched until the map answers: the page, the engine and the two workers behind it.
const MAP_JS = { least: 300 * KB, most: 650 * KB };
const MAP_WORKERS = /^assets\/(maplibre-gl-worker|parcel-tiles\.worker)-/;

const manifest = JSON.parse(readFileSync(join(DIST, '.vite/manifest.json'), 'utf8'));
const sizeOf = (file) => gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length;
const initial = initialFiles();
printTable();
const ok = [
  within('Initial JS', initial, '.js', JS),
  within('Initial CSS', initial, '.css', CSS),
  within('JS to the interactive map', mapFiles(), '.js', MAP_JS),
].every(Boolean);
process.exitCode = ok ? 0 : 1;

/** The entry, all it imports statically, and whatever else index.html itself asks for. */
function initialFiles() {
  const files = new Set();
  for (const chunk of Object.values(manifest)) if (chunk.isEntry) addChunk(files, chunk);
  const html = readFileSync(join(DIST, 'index.html'), 'utf8');
  for (const [, file] of html.matchAll(/(?:src|href)="\.?\/?([^"]+\.(?:js|css))"/g))
    files.add(file);
  return files;
}

/** What the map adds to that; the manifest does not name workers. */
function mapFiles() {
  const files = new Set(initial);
  addChunk(files, manifest['src/map/canvas.tsx']);
  const workers = builtFiles().filter((file) => MAP_WORKERS.test(file));
  if (workers.length !== 2)
    throw new Error(`expected two map workers, found ${workers.join(', ')}`);
  for (const worker of workers) files.add(worker);
  return files;
}

/** A chunk and all it imports statically. */
function addChunk(files, chunk) {
  if (!chunk || files.has(chunk.file)) return;
  files.add(chunk.file);
  for (const css of chunk.css ?? []) files.add(css);
  for (const key of chunk.imports ?? []) addChunk(files, manifest[key]);
}

function builtFiles() {
  return readdirSync(join(DIST, 'assets')).map((name) => `assets/${name}`);
}

/** Everything built, workers too, which the manifest does not name. */
function printTable() {
  const rows = builtFiles()
    .filter((file) => /\.(js|css)$/.test(file))
    .map((file) => [sizeOf(file), file]);
  rows.sort((a, b) => b[0] - a[0]);
  for (const [size, file] of rows)
    console.log(
      `${inKb(size).padStart(9)} KB  ${initial.has(file) ? 'initial' : 'lazy   '}  ${file}`,
    );
}

function within(title, among, ending, { least, most }) {
  const files = [...among].filter((file) => file.endsWith(ending));
  const size = files.reduce((sum, file) => sum + sizeOf(file), 0);
  const fits = size >= least && size <= most;
  const bounds = `${least / KB} to ${most / KB} KB`;
  console.log(`${title}: ${inKb(size)} KB gzip, allowed ${bounds}${fits ? '' : ' — OUTSIDE'}`);
  return fits;
}

function inKb(bytes) {
  return (bytes / KB).toFixed(1);
}
