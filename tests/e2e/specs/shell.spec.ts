import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDesk, openParcel, settledUrl, showPanel } from '../drivers/desk';
import { findAxeViolations } from '../drivers/find-axe-violations';
import { expectQuiet } from '../drivers/new-page';
import { openBrowser } from '../drivers/open-browser';
import { plots, rated } from '../drivers/sample';
import { SIZES } from '../drivers/sizes';

let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

it('A17: the sample opens by itself, marked as invented, with a map, and asks nothing of other hosts', async () => {
  const context = await browser.newContext();
  const page = await openDesk(context);
  await page.getByText('示例数据（虚构）· 示意边界').first().waitFor();
  await page.locator('canvas').first().waitFor();
  await page.getByRole('gridcell', { name: plots[0]?.name ?? '', exact: true }).waitFor();
  await page.waitForLoadState('networkidle');
  expectQuiet(page);
  await context.close();
});

describe.each(['light', 'dark'] as const)('axe finds no A or AA violation, %s', (theme) => {
  it('with a sheet open and in every panel', async () => {
    const context = await browser.newContext({ theme });
    const page = await openDesk(context);
    await openParcel(page, rated.name);
    for (const panel of ['一张图', '质检', '数据'] as const) {
      await showPanel(page, panel);
      await page.waitForLoadState('networkidle');
      // The toolbar fits itself to the new width of the map a frame later.
      await expect.poll(() => findAxeViolations(page), { message: panel }).toEqual([]);
    }
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    expect(await findAxeViolations(page), 'command palette').toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    expect(await findAxeViolations(page), 'keyboard help').toEqual([]);
    await context.close();
  });
});

it.each(Object.entries(SIZES))('nothing runs off the screen at %s', async (name, viewport) => {
  const context = await browser.newContext({ viewport });
  const page = await openDesk(context);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(viewport.width);
  const outside = await page
    .getByRole('banner')
    .getByRole('button')
    .evaluateAll(
      (buttons) =>
        buttons
          .map((button) => button.getBoundingClientRect())
          .filter((box) => box.width > 0 && (box.left < 0 || box.right > window.innerWidth)).length,
    );
  expect(outside).toBe(0);
  const folder = join(import.meta.dirname, '../out');
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
  expectQuiet(page);
  await context.close();
});

it('A10: the address reproduces the view in a new window', async () => {
  const context = await browser.newContext({ motion: true });
  const page = await openDesk(context);
  await openParcel(page, rated.name);
  await showPanel(page, '质检');
  await page.getByRole('button', { name: '放大' }).click();
  await expect.poll(() => page.url()).toMatch(/&c=/);
  const address = await settledUrl(page);
  const again = await context.newPage();
  await again.goto(address);
  await again.getByRole('heading', { name: rated.name, exact: true }).waitFor();
  const current = again.getByRole('navigation', { name: '功能' }).locator('[aria-current=page]');
  expect(await current.textContent()).toContain('质检');
  await again.locator('canvas').first().waitFor();
  expect(await settledUrl(again)).toBe(address);
  await context.close();
});

it('Esc backs out one step at a time and never loses typed words without asking', async () => {
  const context = await browser.newContext();
  const page = await openDesk(context);
  await openParcel(page, rated.name);
  await page
    .getByRole('button', { name: '修改备注' })
    .or(page.getByRole('button', { name: '填写备注' }))
    .click();
  const form = page.getByRole('form', { name: '修改备注' });
  await form.getByRole('textbox', { name: '备注' }).fill('现场大门紧锁');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  expect(await form.getByRole('textbox', { name: '备注' }).inputValue()).toBe('现场大门紧锁');
  await context.close();
});

it('the selected row stands whole within the table, wherever the selection came from', async () => {
  const context = await browser.newContext();
  const page = await openDesk(context);
  for (const at of [8, 24, plots.length - 1, 1]) {
    const name = plots[at]?.name ?? '';
    await page.getByRole('combobox').first().fill(name);
    await page
      .getByRole('option', { name: new RegExp(name) })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    const row = page.getByRole('row', { name: new RegExp(name), selected: true });
    await row.waitFor();
    await expect
      .poll(() =>
        row.evaluate((element) => {
          const own = element.getBoundingClientRect();
          const grid = element.closest('[role=grid]')?.getBoundingClientRect();
          const head = element.closest('[role=grid]')?.querySelector('[role=columnheader]');
          const top = head?.getBoundingClientRect().bottom ?? 0;
          return grid !== undefined && own.top >= top - 1 && own.bottom <= window.innerHeight + 1;
        }),
      )
      .toBe(true);
  }
  await context.close();
});

it('A10: back and forth through the steps taken, and an address pasted into an open window', async () => {
  const context = await browser.newContext();
  const page = await openDesk(context);
  const idle = page.getByRole('region', { name: '图例：闲置状态' });
  await openParcel(page, rated.name);
  await page.evaluate(() => {
    location.hash = `${location.hash}&t=idle`;
  });
  await idle.waitFor();
  await page.goBack();
  await page.getByRole('region', { name: '图例：亩均税收' }).waitFor();
  await page.getByRole('heading', { name: rated.name, exact: true }).waitFor();
  await page.goBack();
  await page.getByRole('heading', { name: rated.name, exact: true }).waitFor({ state: 'hidden' });
  await page.goForward();
  await page.getByRole('heading', { name: rated.name, exact: true }).waitFor();
  expectQuiet(page);
  await context.close();
});
