import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { notice, openDesk, sayWho } from '../drivers/desk';
import { findAxeViolations } from '../drivers/find-axe-violations';
import { findClippedText } from '../drivers/find-clipped-text';
import { expectQuiet } from '../drivers/new-page';
import { openBrowser } from '../drivers/open-browser';
import { SIZES } from '../drivers/sizes';

let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const folder = new URL('../../fixtures/programs/example-county/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');

/** The folder of the example pack as a person would zip it. */
function zipped(change: (name: string, text: string) => string = (_, text) => text) {
  const names = ['program.json', 'document.txt', 'cases.csv'];
  const entries = names.map((name) => [
    `example-county/${name}`,
    strToU8(change(name, read(name))),
  ]);
  const bytes = zipSync(Object.fromEntries(entries));
  return { name: 'example-county.zip', mimeType: 'application/zip', buffer: Buffer.from(bytes) };
}

async function openPlan(page: Page) {
  const rail = page.getByRole('navigation', { name: '功能' });
  await rail.getByRole('button', { name: '方案' }).click();
  await page.getByRole('navigation', { name: '方案内容' }).waitFor();
}

async function showPart(page: Page, name: string) {
  const menu = page.getByRole('navigation', { name: '方案内容' });
  await menu.getByRole('button', { name }).click();
}

const programMenu = (page: Page) => page.getByRole('menu', { name: '方案与年度' });

async function openProgramMenu(page: Page) {
  await page.getByRole('banner').getByRole('button', { name: /年度/ }).click();
  await programMenu(page).waitFor();
}

it('a target is opened at its very words, and the document is searched', async () => {
  const context = await browser.newContext();
  const page = await openDesk(context);
  await openPlan(page);
  const target = page.getByRole('listitem').filter({ hasText: '2021 年盘活利用闲置低效土地' });
  await target.getByText('不少于 400 亩').first().waitFor();
  await target.getByRole('button', { name: '查看原文：三(三)3' }).first().click();
  const dialog = page.getByRole('dialog', { name: '方案原文' });
  const mark = dialog.locator('mark[data-kind=quote]');
  await mark.first().waitFor();
  const marked = (await mark.allTextContents()).join('').replace(/\s/g, '');
  expect(marked).toBe('2021年全区盘活利用闲臵低效土地400亩以上');
  const [words, text] = await Promise.all([mark.first().boundingBox(), dialog.boundingBox()]);
  if (!words || !text) throw new Error('the words are not on the screen');
  expect(words.y).toBeGreaterThan(text.y);
  expect(words.y + words.height).toBeLessThan(text.y + text.height);
  await dialog.getByRole('textbox', { name: '在原文中查找' }).fill('白泉');
  await dialog.getByText(/^1 \/ \d+$/).waitFor();
  await page.keyboard.press('Enter');
  await dialog.getByText(/^2 \/ \d+$/).waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expectQuiet(page);
  await context.close();
});

it('the printed table keeps its dashes and its totals', async () => {
  const context = await browser.newContext();
  const page = await openDesk(context);
  await openPlan(page);
  await showPart(page, '任务表');
  const table = page.getByRole('table').filter({ hasText: '港口物流企业' });
  const rowOf = (name: string) => table.getByRole('row', { name: new RegExp(`^${name}`) });
  expect(await rowOf('城东街道').getByRole('cell').allTextContents()).toEqual(['-', '1', '-', '']);
  expect(await rowOf('合计').getByRole('cell').allTextContents()).toEqual([
    '154',
    '28',
    '11',
    '193',
  ]);
  expectQuiet(page);
  await context.close();
});

it('a work item is set done with its evidence, kept over a reload, and undone', async () => {
  const context = await browser.newContext();
  const page = await openDesk(context);
  await openPlan(page);
  await showPart(page, '工作安排');
  const item = page.getByRole('listitem').filter({ hasText: '全面摸排 2020 年度亩均税收' });
  await item.getByRole('button', { name: '记录进展' }).click();
  const form = item.getByRole('form', { name: '记录进展' });
  await form.getByRole('radio', { name: '已完成' }).check();
  await form.getByLabel('完成日期').fill('2021-12-20');
  await form.getByLabel('依据文号').fill('示例〔2021〕3 号');
  await form.getByRole('button', { name: '保存' }).click();
  await sayWho(page);
  await notice(page, /记为已完成（2021-12-20）/).waitFor();
  const done = page.getByRole('listitem').filter({ hasText: '依据：示例〔2021〕3 号' });
  await done.getByText('2021-12-20').waitFor();
  await page.getByRole('button', { name: '已完成 1' }).waitFor();

  await page.reload();
  await page.getByRole('navigation', { name: '方案内容' }).waitFor();
  await showPart(page, '工作安排');
  await page.getByRole('button', { name: '已完成 1' }).click();
  await done.getByRole('button', { name: '变更记录' }).click();
  await done.getByText('测试员').waitFor();

  await page.keyboard.press('Control+z');
  await notice(page, /^撤销：/).waitFor();
  await page.getByRole('button', { name: '已完成 0' }).waitFor();
  expectQuiet(page);
  await context.close();
});

it('A11 a pack with a failing case is refused with the reason, and nothing is stored', async () => {
  const context = await browser.newContext();
  const page = await openDesk(context);
  await openPlan(page);
  await showPart(page, '方案包');
  const failing = zipped((name, text) =>
    name === 'cases.csv' ? text.replace(',2025,列入,单独考核', ',2025,不列入,') : text,
  );
  await page.getByLabel('选择方案包文件').setInputFiles(failing);
  const alert = page.getByRole('alert').filter({ hasText: '没有通过检查' });
  await alert.getByText(/用例“.+”：名单应为“不列入”，得到“列入”/).waitFor();
  await alert.getByText('cases.csv 第 2 行').first().waitFor();
  await openProgramMenu(page);
  expect(await programMenu(page).getByText('示例县').count()).toBe(0);
  await page.keyboard.press('Escape');
  await page.reload();
  await openProgramMenu(page);
  expect(await programMenu(page).getByText('示例县').count()).toBe(0);
  expectQuiet(page);
  await context.close();
});

it('a pack is imported as a zip, stands in the menu, is exported again and removed', async () => {
  const context = await browser.newContext();
  const page = await openDesk(context);
  await openPlan(page);
  await showPart(page, '方案包');
  await page.getByLabel('选择方案包文件').setInputFiles(zipped());
  await sayWho(page);
  await notice(page, /^导入方案“.+”1\.0\.0 版$/).waitFor();
  await page.getByRole('heading', { name: /示例县低效工业用地/ }).waitFor();
  await openProgramMenu(page);
  expect(await programMenu(page).getByText('示例县 2025 方案（虚构） · 2025 年度').count()).toBe(1);
  await page.keyboard.press('Escape');

  await showPart(page, '方案包');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出正在使用的方案包' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('example-county-1.0.0.zip');

  await page.getByRole('button', { name: '移除示例县 2025 方案（虚构）' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '移除' }).click();
  await notice(page, /^移除方案“示例县/).waitFor();
  await page.getByRole('heading', { name: '定海区低效企业整治提升工作方案' }).waitFor();
  expectQuiet(page);
  await context.close();
});

it('a local reading shows what it changes before it is kept, and is said once it is in use', async () => {
  const context = await browser.newContext();
  const page = await openDesk(context);
  await openPlan(page);
  await showPart(page, '方案包');
  await page.getByRole('button', { name: '新建本地口径' }).click();
  const form = page.getByRole('form', { name: '本地口径' });
  await form.getByLabel(/年度名单：亩均税收（2021 年度）/).fill('4');
  await form.getByText(/个用例中，\d+ 个结果改变/).waitFor();
  await showPart(page, '目标');
  await page.getByRole('dialog').getByRole('button', { name: '继续填写' }).click();
  await form.getByLabel('名称').fill('四万元测算');
  await form.getByLabel('依据或理由').fill('会议纪要第 3 条');
  await form.getByRole('button', { name: '保存并采用' }).click();
  await sayWho(page);
  await page.getByText('正在使用本地口径“四万元测算”').waitFor();
  await showPart(page, '标准');
  await page.getByText('本地口径；文件为低于 3 万元/亩').waitFor();
  await page.getByRole('button', { name: '改用文件口径' }).first().click();
  await page.getByText('本地口径；文件为').waitFor({ state: 'hidden' });
  expectQuiet(page);
  await context.close();
});

it.each([
  ['laptop', SIZES.laptop],
  ['tablet', SIZES.tablet],
])('every part of the plan fits its panel and is accessible at %s', async (_, viewport) => {
  const context = await browser.newContext({ viewport });
  const page = await openDesk(context);
  const elsewhere = await findClippedText(page);
  await openPlan(page);
  const menu = page.getByRole('navigation', { name: '方案内容' }).getByRole('button');
  for (let at = 0; at < (await menu.count()); at++) {
    await menu.nth(at).click();
    const faults = (await findClippedText(page)).filter((fault) => !elsewhere.includes(fault));
    expect(faults, (await menu.nth(at).textContent()) ?? '').toEqual([]);
    expect(await findAxeViolations(page), (await menu.nth(at).textContent()) ?? '').toEqual([]);
  }
  expectQuiet(page);
  await context.close();
});
