// npm run screenshots: the app at every promised size, light and dark, into tests/e2e/out/screens/.
// With `-- --guide` it takes the pictures of the user guide instead, into docs/guide/pictures/.
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

const forGuide = process.argv.includes('--guide');
const folder = join(ROOT, forGuide ? 'docs/guide/pictures' : 'tests/e2e/out/screens');
mkdirSync(folder, { recursive: true });
const server = await preview({ root: ROOT, preview: { port: 4273 }, logLevel: 'error' });
const browser = await openBrowser();
try {
  for (const scene of forGuide ? guideScenes() : sizeScenes()) await takePicture(scene);
} finally {
  await browser.close();
  await server.close();
}

function sizeScenes() {
  const themes = ['light', 'dark'];
  return Object.entries(SIZES).flatMap(([name, viewport]) =>
    themes.map((theme) => ({ name: `${name}-${theme}`, viewport, theme })),
  );
}

function guideScenes() {
  const panel = (page, name) =>
    page.getByRole('navigation', { name: '功能' }).getByRole('button', { name }).click();
  const parcel = (page) => page.getByRole('gridcell', { name: '示例地块07', exact: true }).click();
  const edit = async (page) => {
    await parcel(page);
    await page.getByRole('button', { name: '修改容积率', exact: true }).click();
  };
  const base = { viewport: SIZES.laptop, theme: 'light' };
  return [
    { ...base, name: 'overview' },
    { ...base, name: 'edit', act: edit },
    { ...base, name: 'quality', act: (page) => panel(page, '质检') },
    { ...base, name: 'data', act: (page) => panel(page, '数据') },
  ];
}

async function takePicture({ name, viewport, theme, act }) {
  const context = await browser.newContext({ viewport, theme });
  const page = await context.newPage();
  await page.goto(server.resolvedUrls.local[0], { waitUntil: 'networkidle' });
  await page.locator('canvas').first().waitFor();
  await act?.(page);
  await page.waitForLoadState('networkidle');
  await page.getByText('正在载入').first().waitFor({ state: 'hidden' });
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path, animations: 'disabled' });
  await context.close();
  console.log(path);
}
