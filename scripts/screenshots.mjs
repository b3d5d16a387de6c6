// npm run screenshots: the app at every promised size, light and dark, into tests/e2e/out/screens/.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, setUp } from './set-up.mjs';

setUp();
const { installChromium } = await import('./install-chromium.mjs');
const { buildIfStale } = await import('./build-if-stale.mjs');
process.env.CHROME_PATH = installChromium();
await buildIfStale(ROOT);

const { preview, runnerImport } = await import('vite');
// The drivers are TypeScript; Vite's runner reads them without a build.
const driver = async (name) =>
  (await runnerImport(join(ROOT, `tests/e2e/drivers/${name}.ts`), { logLevel: 'error' })).module;
const { openBrowser } = await driver('open-browser');
const { SIZES } = await driver('sizes');

const folder = join(ROOT, 'tests/e2e/out/screens');
mkdirSync(folder, { recursive: true });
const server = await preview({ root: ROOT, preview: { port: 4273 }, logLevel: 'error' });
const browser = await openBrowser();
try {
  for (const [name, viewport] of Object.entries(SIZES))
    for (const theme of ['light', 'dark']) await takePicture(name, viewport, theme);
} finally {
  await browser.close();
  await server.close();
}

async function takePicture(name, viewport, theme) {
  const context = await browser.newContext({ viewport, theme });
  const page = await context.newPage();
  await page.goto(server.resolvedUrls.local[0], { waitUntil: 'networkidle' });
  await page.locator('#root > *').first().waitFor({ state: 'attached' });
  const path = join(folder, `${name}-${theme}.png`);
  await page.screenshot({ path });
  await context.close();
  console.log(path);
}
