// npm run screenshots: the app at every promised size, light and dark, into tests/e2e/out/screens/,
// and the screens of the workbench into docs/screens/, which are committed.
// With `-- --guide` it takes the pictures of the user guide instead, into docs/guide/pictures/;
// with `-- --only estate` those alone whose path holds that word.
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
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
const { workbenchScenes, guideScenes } = await import('./screenshot-scenes.mjs');

const LOOK_MS = 400;
const ALIKE = 4;
const MOST_LOOKS = 150;
const SCHEMES = ['light', 'dark'];
const { values } = parseArgs({
  options: { guide: { type: 'boolean', default: false }, only: { type: 'string', default: '' } },
});
const pictures = values.guide ? guide() : [...sizes(), ...workbench()];
const server = await preview({ root: ROOT, preview: { port: 4273 }, logLevel: 'error' });
const browser = await openBrowser({ compositor: 'card' });
try {
  for (const picture of pictures) if (picture.path.includes(values.only)) await take(picture);
} finally {
  await browser.close();
  await server.close();
}

function sizes() {
  return Object.entries(SIZES).flatMap(([name, viewport]) =>
    SCHEMES.map((theme) => ({
      path: `tests/e2e/out/screens/${name}-${theme}.png`,
      viewport,
      theme,
    })),
  );
}

function workbench() {
  return workbenchScenes.flatMap((scene) =>
    ['desktop', 'laptop'].flatMap((size) =>
      SCHEMES.map((theme) => {
        const path = `docs/screens/${scene.name}-${size}-${theme}.${scene.format ?? 'png'}`;
        return { ...scene, path, viewport: SIZES[size], theme };
      }),
    ),
  );
}

function guide() {
  return guideScenes.map((scene) => {
    const path = `docs/guide/pictures/${scene.name}.png`;
    return { ...scene, path, viewport: SIZES[scene.size ?? 'laptop'], theme: 'light' };
  });
}

async function take({ path, viewport, theme, view = '', act, clip }) {
  const context = await browser.newContext({ viewport, theme, motion: true });
  const page = await context.newPage();
  // The address says how to look (src/app/view-address.ts); without a workspace the sample opens.
  await page.goto(`${server.resolvedUrls.local[0]}#${view}`, { waitUntil: 'networkidle' });
  await page
    .getByRole('region', { name: /^图例：/ })
    .first()
    .waitFor();
  await settle(page);
  if (act) {
    await act(page);
    await settle(page);
  }
  const file = join(ROOT, path);
  mkdirSync(dirname(file), { recursive: true });
  const part = clip?.(page) ?? page;
  const quality = path.endsWith('.jpg') ? { quality: 80 } : {};
  await part.screenshot({ path: file, animations: 'disabled', ...quality });
  await context.close();
  console.log(path);
}

/** Until the page has looked the same for a while: tiles are cut and painted, names placed, figures worked out. */
async function settle(page) {
  await page.waitForLoadState('networkidle');
  await page.getByText('正在载入').first().waitFor({ state: 'hidden' });
  let before = Buffer.alloc(0);
  let alike = 0;
  for (let look = 0; alike < ALIKE; look++) {
    if (look === MOST_LOOKS) throw new Error('The page does not come to rest');
    await page.waitForTimeout(LOOK_MS);
    const now = await page.screenshot({ animations: 'disabled' });
    alike = now.equals(before) ? alike + 1 : 0;
    before = now;
  }
}
