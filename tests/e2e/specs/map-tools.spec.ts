import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { notice, openDesk, sayWho, settledUrl } from '../drivers/desk';
import { expectQuiet, newPage } from '../drivers/new-page';
import { openBrowser } from '../drivers/open-browser';
import { plots } from '../drivers/sample';

let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const filterBox = (page: Page) => page.getByRole('combobox', { name: '筛选' });

async function middleOfMap(page: Page): Promise<readonly [x: number, y: number]> {
  const box = await page.locator('canvas').first().boundingBox();
  if (!box) throw new Error('no map');
  return [box.x + box.width * 0.65, box.y + box.height * 0.5];
}

it('measures a way in metres and land in 亩, with the method named, and leaves nothing behind', async () => {
  const context = await browser.newContext();
  const page = await openDesk(context);
  await settledUrl(page);
  const [x, y] = await middleOfMap(page);
  await page.getByRole('button', { name: '量面积', exact: true }).click();
  for (const [dx, dy] of [
    [0, 0],
    [90, 0],
    [90, 70],
  ] as const)
    await page.mouse.click(x + dx, y + dy, { delay: 30 });
  await page.keyboard.press('Enter');
  const card = page.getByText(/椭球面积/).last();
  await card.waitFor();
  await page
    .getByText(/[\d,.]+ 亩/)
    .last()
    .waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  expect(
    await page.getByRole('button', { name: '选择', exact: true }).getAttribute('aria-pressed'),
  ).toBe('true');
  expectQuiet(page);
  await context.close();
});

it('a curtain compares two years on the same land, moves by key, and goes without a trace', async () => {
  const context = await browser.newContext();
  const page = await openDesk(context);
  await page.goto(`${await settledUrl(page)}&x=taxPerMu,2021,0.5`);
  await page.reload();
  const slider = page.getByRole('slider', { name: '卷帘位置' });
  await slider.waitFor();
  await expect.poll(() => page.locator('.maplibregl-canvas').count()).toBe(2);
  await slider.focus();
  const before = Number(await slider.getAttribute('aria-valuenow'));
  await page.keyboard.press('ArrowRight');
  await expect
    .poll(async () => Number(await slider.getAttribute('aria-valuenow')))
    .toBeGreaterThan(before);
  await page.getByRole('button', { name: '结束对比' }).click();
  await expect.poll(() => page.locator('.maplibregl-canvas').count()).toBe(1);
  expectQuiet(page);
  await context.close();
});

it('a filter typed in words is kept as a view, and the view brings it back', async () => {
  const context = await browser.newContext();
  const page = await openDesk(context);
  const box = filterBox(page);
  await box.fill('证载面积 >= 100亩');
  await page.keyboard.press('Enter');
  const footer = page.getByRole('region', { name: '表格' }).getByRole('status');
  await expect.poll(() => footer.textContent()).toMatch(new RegExp(`\\d+ / ${plots.length} 宗`));
  const shown = await footer.textContent();
  await page.getByRole('button', { name: '另存为视图' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('百亩以上');
  await dialog.getByRole('button', { name: '保存' }).click();
  await sayWho(page);
  await notice(page, /百亩以上/).waitFor();
  await box.fill('');
  await page.keyboard.press('Enter');
  await expect.poll(() => footer.textContent()).toContain(`共 ${plots.length} 宗`);
  await page.getByRole('button', { name: /^视图/ }).click();
  await page
    .getByRole('menuitem', { name: /百亩以上/ })
    .or(page.getByRole('menuitemradio', { name: /百亩以上/ }))
    .first()
    .click();
  await expect.poll(() => footer.textContent()).toBe(shown);
  expect(await box.inputValue()).toBe('证载面积 >= 100亩');
  expectQuiet(page);
  await context.close();
});

it('a lost graphics context comes back with the same picture', async () => {
  const context = await browser.newContext();
  const page = await openDesk(context);
  await page.goto(`${await settledUrl(page)}&c=122.063,30.038,16.00`);
  await page.reload();
  const canvas = page.locator('canvas').first();
  await canvas.waitFor();
  const picture = async () => (await canvas.screenshot()).toString('base64');
  let before = '';
  await expect
    .poll(
      async () => {
        const now = await picture();
        const same = now === before;
        before = now;
        return same;
      },
      { interval: 1500, timeout: 30_000 },
    )
    .toBe(true);
  await canvas.evaluate((element) => {
    const gl = (element as HTMLCanvasElement).getContext('webgl2');
    const lose = gl?.getExtension('WEBGL_lose_context');
    lose?.loseContext();
    setTimeout(() => lose?.restoreContext(), 300);
  });
  await page.waitForTimeout(1200);
  await expect
    .poll(async () => (await picture()) === before, { interval: 1500, timeout: 30_000 })
    .toBe(true);
  await context.close();
});

it('a link to a workspace that is not here opens what is here and says so', async () => {
  const context = await browser.newContext();
  const page = await newPage(context);
  await page.goto(`${inject('appUrl')}#w=ws-elsewhere&f=${encodeURIComponent('用途 = 工业用地')}`);
  await notice(page, /链接所指的工作区不在这个浏览器里/).waitFor();
  expect(await filterBox(page).inputValue()).toBe('');
  expectQuiet(page);
  await context.close();
});

it('a tile worker that breaks is replaced, says so, and the map is drawn again', async () => {
  const context = await browser.newContext();
  const page = await openDesk(context);
  await settledUrl(page);
  const tiles = () => page.workers().filter((worker) => worker.url().includes('parcel-tiles'));
  await expect.poll(() => tiles().length).toBe(1);
  const [first] = tiles();
  await first?.evaluate(() => {
    setTimeout(() => {
      throw new Error('broken by the test');
    });
  });
  await notice(page, /后台程序出错，已自动重新启动/).waitFor();
  await expect.poll(() => tiles().length === 1 && tiles()[0] !== first).toBe(true);
  // It knows what the first one knew: another theme is drawn, not asked for in vain.
  const canvas = page.locator('canvas').first();
  const before = (await canvas.screenshot()).toString('base64');
  await page.evaluate(() => {
    location.hash = `${location.hash}&t=landUse`;
  });
  await page.getByRole('region', { name: '图例：用途' }).waitFor();
  await expect
    .poll(async () => (await canvas.screenshot()).toString('base64') === before, {
      timeout: 15_000,
    })
    .toBe(false);
  await context.close();
});
