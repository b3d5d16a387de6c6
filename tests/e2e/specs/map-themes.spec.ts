import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDesk, openParcel, settledUrl } from '../drivers/desk';
import { expectQuiet } from '../drivers/new-page';
import { openBrowser } from '../drivers/open-browser';
import { plots } from '../drivers/sample';

let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const legend = (page: Page, theme: string) => page.getByRole('region', { name: `图例：${theme}` });
const footer = (page: Page) => page.getByRole('region', { name: '表格' }).getByRole('status');

/** The figures of the line of the sums, as printed. */
async function legendTotal(page: Page, theme: string): Promise<readonly string[]> {
  const words = await legend(page, theme)
    .getByText(/^(合计|筛选后)$/)
    .locator('xpath=..')
    .innerText();
  return words.match(/[\d,.]+/g) ?? [];
}

it('A10: theme, class, lasso, sorted table, parcel, firm and back; the address shows it all again', async () => {
  const context = await browser.newContext();
  const page = await openDesk(context);
  await legend(page, '亩均税收').waitFor();
  await expect
    .poll(async () => (await legendTotal(page, '亩均税收'))[0])
    .toBe(String(plots.length));

  await page.getByRole('button', { name: /^专题：/ }).click();
  await page
    .getByRole('menuitemradio', { name: /^容积率/ })
    .or(page.getByRole('option', { name: /^容积率/ }))
    .first()
    .click();
  const far = legend(page, '容积率');
  await far.waitFor();
  const line = far.getByRole('button', { name: /^1–1\.5/ });
  await line.click();
  expect(await line.getAttribute('aria-pressed')).toBe('true');
  await expect.poll(async () => footer(page).textContent()).toMatch(/\d+ \/ \d+ 宗/);

  await page.getByRole('button', { name: '套索', exact: true }).click();
  await drawLasso(page);
  const chip = page.getByText(/圈选 /).first();
  await chip.waitFor();
  await expect.poll(async () => chip.textContent()).toMatch(/圈选\s*[\d,]+\s*宗/);

  await page
    .getByRole('columnheader', { name: /图形面积/ })
    .getByRole('button')
    .click();
  const sorted = page.getByRole('columnheader', { name: /图形面积/ });
  await expect.poll(() => sorted.getAttribute('aria-sort')).toBe('ascending');
  const name = await settledText(page.getByRole('gridcell').first());
  await openParcel(page, name);
  await expect.poll(() => page.url()).toMatch(/&a=.*|&s=parcels/);
  const address = await settledUrl(page);
  const counted = await chip.textContent();

  const again = await context.newPage();
  await again.goto(address);
  await again.getByRole('heading', { name, exact: true }).waitFor();
  const pressed = legend(again, '容积率').getByRole('button', { name: /^1–1\.5/ });
  await expect.poll(() => pressed.getAttribute('aria-pressed')).toBe('true');
  await expect.poll(() => again.getByText(/圈选 /).first().textContent()).toBe(counted);
  expect(await footer(again).textContent()).toBe(await footer(page).textContent());
  expect(await settledUrl(again)).toBe(address);
  expectQuiet(page);
  await context.close();
});

it('from a parcel to its firm, and from the firm back to the parcel', async () => {
  const context = await browser.newContext();
  const page = await openDesk(context);
  const firms = page.getByRole('region', { name: '使用企业' });
  for (const { name } of plots.slice(0, 6)) {
    await openParcel(page, name);
    const firm = firms.getByRole('listitem').getByRole('button').first();
    if ((await firm.count()) === 0) continue;
    const firmName = (await firm.textContent()) ?? '';
    await firm.click();
    await page.getByRole('heading', { name: firmName, exact: true }).waitFor();
    const land = page.getByRole('region', { name: '使用地块' });
    await land.getByRole('button', { name, exact: true }).click();
    await page.getByRole('heading', { name, exact: true }).waitFor();
    expectQuiet(page);
    await context.close();
    return;
  }
  throw new Error('none of the first parcels of the sample has a firm');
});

it('the legend, the table and a filter count the same land', async () => {
  const context = await browser.newContext();
  const page = await openDesk(context);
  await expect
    .poll(async () => (await legendTotal(page, '亩均税收'))[0])
    .toBe(String(plots.length));
  const [, all = ''] = await legendTotal(page, '亩均税收');
  await expect.poll(() => footer(page).textContent()).toContain(all);

  await page.goto(`${page.url()}&f=${encodeURIComponent('亩均税收 < 3')}`);
  await page.reload();
  await legend(page, '亩均税收').waitFor();
  await expect.poll(() => footer(page).textContent()).toMatch(/\d+ \/ \d+ 宗/);
  const [count = '', , low = ''] = await legendTotal(page, '亩均税收');
  await expect.poll(() => footer(page).textContent()).toContain(low);
  expect(await footer(page).textContent()).toContain(`${count} / ${plots.length}`);
  expectQuiet(page);
  await context.close();
});

/** What a cell says once the rows have come to rest. */
async function settledText(cell: Locator): Promise<string> {
  for (let before: string | null = null; ; ) {
    await cell.page().waitForTimeout(600);
    const now = await cell.textContent();
    if (now !== null && now === before) return now;
    before = now;
  }
}

/** Around the middle of what the map shows. */
async function drawLasso(page: Page): Promise<void> {
  const box = await page.locator('canvas').first().boundingBox();
  if (!box) throw new Error('no map');
  const [x, y] = [box.x + box.width * 0.62, box.y + box.height * 0.45];
  const radius = Math.min(box.width, box.height) * 0.3;
  const at = (turn: number) => [x + radius * Math.cos(turn), y + radius * Math.sin(turn)] as const;
  await page.mouse.move(...at(0));
  await page.mouse.down();
  for (let step = 1; step <= 24; step++) await page.mouse.move(...at((step / 24) * 2 * Math.PI));
  await page.mouse.up();
}
