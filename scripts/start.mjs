// npm start: sets up what is missing, builds if the sources changed, serves, opens a browser.
// `--dev` serves the sources with live updates instead; `--no-open` leaves the browser alone.
import { buildIfStale } from './build-if-stale.mjs';
import { openAddress } from './open-address.mjs';
import { ROOT, setUp } from './set-up.mjs';

setUp();
const server = process.argv.includes('--dev') ? await serveSources() : await serveBuild();
const address = server.resolvedUrls?.local[0];
console.log(`\n  亩图 Mutu is ready:  ${address}\n  Press Ctrl+C to stop.\n`);
openAddress(address);

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop);

async function serveSources() {
  const { createServer } = await import('vite');
  const dev = await createServer({ root: ROOT });
  return dev.listen();
}

async function serveBuild() {
  await buildIfStale(ROOT);
  const { preview } = await import('vite');
  return preview({ root: ROOT });
}

async function stop() {
  setTimeout(() => process.exit(0), 2000).unref();
  await server.close();
  process.exit(0);
}
