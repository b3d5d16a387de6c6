import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { formatNumber, formatRate } from '../../../src/core/quantity';
import { notice, openDesk, openParcel, sayWho, settledUrl, showPanel } from '../drivers/desk';
import { clickPlaces, screenOf } from '../drivers/draw';
import { findAxeViolations } from '../drivers/find-axe-violations';
import { expectQuiet } from '../drivers/new-page';
import { openBrowser } from '../drivers/open-browser';
import {
  done,
  entryOf,
  figure,
  fillCredit,
  creditForm as form,
  openTarget,
  target as panel,
  plot,
  submitCredit,
  TARGET,
  TASK_MU,
} from '../drivers/target-desk';

let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const DOCUMENT = '示例〔2021〕88 号';

const undo = (page: Page) => page.getByRole('button', { name: /^撤销/ }).first();

it('a parcel is credited with evidence; its split part is refused; undone; and looked back', async () => {
  const context = await browser.newContext();
  const page = await openDesk(context);
  await openParcel(page, plot.name);
  await showPanel(page, '目标');
  await openTarget(page);
  await panel(page).getByRole('button', { name: '地块着色' }).click();
  const before = await done(page);

  await fillCredit(page, '2021-06-30', DOCUMENT);
  const unitOption = form(page).getByLabel('计入单位').locator('option').first();
  const unit = (await unitOption.innerText()).replace('（按档案）', '');
  const row = panel(page).getByRole('row', { name: new RegExp(`^${unit}`) });
  const rowBefore = await row.innerText();
  await form(page)
    .locator('input[type=file]')
    .setInputFiles({
      name: '竣工验收.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n'),
    });
  await submitCredit(page);
  await sayWho(page);
  await notice(page, `登记认定“${plot.name}” 2021-06-30 竣工验收`).waitFor();
  await expect.poll(async () => (await done(page)) - before).toBeCloseTo(plot.mu, 1);
  const rate = await panel(page).locator('strong ~ b').innerText();
  expect(rate).toBe(formatRate((await done(page)) / TASK_MU));
  // The row of the unit, its place in it, and the map follow.
  expect(await row.innerText()).not.toBe(rowBefore);
  // The figure of the unit opens what it is made of.
  await row.getByRole('button', { name: /合计/ }).click();
  await panel(page).getByRole('button', { name: '看全部', exact: true }).waitFor();
  const entry = await entryOf(page, DOCUMENT);
  await entry.getByText(`计入 ${formatNumber(plot.mu, 2)} 亩`).waitFor();
  await entry.getByRole('button', { name: '下载依据 竣工验收.pdf' }).waitFor();
  const cell = page.getByRole('row', { name: plot.name }).getByRole('gridcell', { name: '已认定' });
  await cell.first().waitFor();

  const slider = panel(page).getByRole('slider', { name: '逐月回看' });
  const after = await done(page);
  await slider.focus();
  await slider.press('Home');
  await expect.poll(() => done(page)).toBeLessThan(after);
  await slider.press('End');
  await expect.poll(() => done(page)).toBe(after);

  await splitInTwo(page);
  await showPanel(page, '目标');
  await figure(page).waitFor();
  await page
    .getByRole('gridcell', { name: new RegExp(`^${plot.name}`) })
    .first()
    .click();
  await fillCredit(page, '2021-09-30', '示例〔2021〕99 号');
  await submitCredit(page);
  const refusal = form(page).getByRole('alert');
  await refusal.getByText('再计就重复了').waitFor();
  expect(await refusal.innerText()).toContain(`2021-06-30 竣工验收，依据 ${DOCUMENT}`);
  await form(page).getByRole('button', { name: '取消' }).click();
  await page.getByRole('button', { name: '放弃' }).click();
  expect(await done(page)).toBe(after);

  await undo(page).click();
  await notice(page, /分割/).waitFor();
  await undo(page).click();
  await expect.poll(() => done(page)).toBe(before);
  expectQuiet(page);
  await context.close();
});

it('panel, detail, form and board read well to whoever does not see them', async () => {
  const context = await browser.newContext();
  const page = await openDesk(context);
  await openParcel(page, plot.name);
  await showPanel(page, '目标');
  const entry = page.getByRole('button', { name: new RegExp(`^${TARGET}`) });
  await entry.waitFor();
  expect(await findAxeViolations(page)).toEqual([]);
  await entry.click();
  await panel(page)
    .getByRole('img', { name: /逐月完成曲线/ })
    .waitFor();
  await panel(page).getByRole('button', { name: '登记认定', exact: true }).click();
  expect(await findAxeViolations(page)).toEqual([]);
  await form(page).getByRole('button', { name: '取消' }).click();
  await page.getByRole('button', { name: '汇报看板' }).click();
  const board = page.getByRole('dialog', { name: '目标看板' });
  await board.getByRole('img', { name: '各单位完成率，从高到低，数字见下表' }).waitFor();
  expect(await findAxeViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await board.waitFor({ state: 'detached' });
  expectQuiet(page);
  await context.close();
});

async function splitInTwo(page: Page): Promise<void> {
  await openParcel(page, plot.name);
  await page.getByRole('button', { name: '切分', exact: true }).click();
  await page.getByText('在界外点起点。').waitFor();
  await settledUrl(page);
  const toScreen = await screenOf(page);
  const [lons, lats] = [plot.ring.map(([lon]) => lon), plot.ring.map(([, lat]) => lat)];
  const lon = Math.min(...lons) + 0.4 * (Math.max(...lons) - Math.min(...lons));
  const [north, south] = [Math.max(...lats) + 0.0002, Math.min(...lats) - 0.0002];
  await clickPlaces(page, [toScreen([lon, north]), toScreen([lon, south])]);
  const card = page.getByRole('region', { name: '切分地块', exact: true }).last();
  await card.getByRole('button', { name: '完成' }).click();
  await page.getByText('第 2 块', { exact: true }).waitFor();
  await page.getByLabel('切分理由').fill('分割出让');
  await page.getByRole('button', { name: '切分地块' }).click();
  await notice(page, `将“${plot.name}”分割为 2 块`).waitFor();
}
