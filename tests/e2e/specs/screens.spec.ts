import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDesk, showPanel } from '../drivers/desk';
import { expectQuiet } from '../drivers/new-page';
import { openBrowser } from '../drivers/open-browser';
import { SIZES } from '../drivers/sizes';

let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** 210 by 297 mm in points, lying. */
const A4_LYING = [842, 595] as const;

it('a day is written and read the same whatever the browser speaks', async () => {
  const context = await browser.newContext();
  const page = await openDesk(context);
  await showPanel(page, '目标');
  const field = page.getByRole('textbox', { name: '截至' });
  await field.waitFor();
  expect(await field.inputValue()).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  await field.fill('2021年6月30日');
  await field.blur();
  expect(await field.inputValue()).toBe('2021-06-30');
  await expect.poll(() => page.url()).toContain('d=2021-06-30');

  await field.fill('2021-02-30');
  await field.blur();
  await page.getByText('请写成 2021-07-31').waitFor();
  expect(page.url()).toContain('d=2021-06-30');
  expectQuiet(page);
  await context.close();
});

/** How the charts of the board are drawn just before, while and after the printer looks. */
function chartsOf(page: Page) {
  return page.evaluate(() => {
    const board = document.querySelector('dialog[open]');
    const [chart] = board?.querySelectorAll('[role=img] svg') ?? [];
    return {
      width: Number(chart?.getAttribute('width')),
      over: board?.matches(':modal'),
      scheme: document.documentElement.dataset.mantineColorScheme,
    };
  });
}

it('the board is printed on A4 across, light, with charts as wide as their place', async () => {
  const context = await browser.newContext({ viewport: SIZES.desktop, theme: 'dark' });
  const page = await openDesk(context);
  await showPanel(page, '目标');
  await page.getByRole('button', { name: '汇报看板' }).click();
  await page.getByRole('img', { name: /逐月完成曲线/ }).waitFor();
  await expect.poll(async () => (await chartsOf(page)).width).toBeGreaterThan(600);
  const before = await chartsOf(page);
  expect(before).toMatchObject({ over: true, scheme: 'dark' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  expect(await chartsOf(page)).toEqual({ width: 600, over: false, scheme: 'light' });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect.poll(() => chartsOf(page)).toEqual(before);

  const text = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(text) ?? [];
  expect([width, height].map((points) => Math.round(Number(points)))).toEqual(A4_LYING);
  expectQuiet(page);
  await context.close();
});

it('what is done with many projects at once is not covered by their list on a low screen', async () => {
  const context = await browser.newContext({ viewport: SIZES.laptop });
  const page = await openDesk(context);
  await showPanel(page, '项目');
  await page.getByRole('checkbox', { name: '选中所列全部' }).check();
  for (const verb of ['批量修改…', '移动…']) {
    await page.getByRole('button', { name: verb }).click();
    const form = page.getByRole('form', { name: /^(批量修改|移动项目)$/ });
    await form.getByRole('button', { name: '取消' }).click({ timeout: 5000 });
    await form.waitFor({ state: 'detached' });
  }
  expectQuiet(page);
  await context.close();
});
