import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { notice, openDesk, sayWho } from '../drivers/desk';
import { expectQuiet } from '../drivers/new-page';
import { openBrowser } from '../drivers/open-browser';

let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const LIST = '低效企业清单';
const sheet = (page: Page) => page.getByRole('region', { name: '一企一因' });
const verdict = (page: Page) => sheet(page).getByRole('article', { name: LIST });

/** Opens the first firm of the list; answers its name. */
async function openListedFirm(page: Page): Promise<string> {
  await page
    .getByRole('navigation', { name: '功能' })
    .getByRole('button', { name: '清单' })
    .click();
  const row = page.getByRole('list', { name: LIST }).getByRole('button').first();
  const words = await row.innerText();
  const name = words.split('\n')[0] ?? '';
  await row.click();
  await page.getByRole('heading', { name, exact: true }).waitFor();
  return name;
}

it('A6: a listed firm says why, down to the figure, its source and the clause', async () => {
  const context = await browser.newContext();
  const page = await openDesk(context);
  await openListedFirm(page);
  const told = verdict(page);
  await told
    .getByText(
      /2020 年亩均税收 -?[\d.,]+ 万元\/亩，低于 3 万元\/亩（定政办发〔2021〕11号 二\(一\)），列入/,
    )
    .waitFor();
  const leaf = told.getByText('亩均税收（2020 年）低于 3 万元/亩', { exact: true });
  await leaf.waitFor();
  await told
    .getByText(/税收 .* 万元 ÷ 用地 .* 亩 · 来源：示例税务台账（虚构）/)
    .first()
    .waitFor();
  await told.getByRole('button', { name: '查看原文 二(一)' }).first().click();
  const document = page.getByRole('dialog', { name: '方案原文' });
  await document.locator('mark').filter({ hasText: '亩均税收' }).first().waitFor();
  await page.keyboard.press('Escape');
  await document.waitFor({ state: 'hidden' });
  expectQuiet(page);
  await context.close();
});

it('a person decides otherwise with a reason; rule and decision stand apart, and undo takes it back', async () => {
  const context = await browser.newContext();
  const page = await openDesk(context);
  const name = await openListedFirm(page);
  const told = verdict(page);
  await told.getByRole('button', { name: `改列：${LIST}` }).click();
  const form = told.getByRole('form', { name: `改列：${LIST}` });
  await form.getByRole('radio', { name: '豁免', exact: true }).check();
  expect(await form.getByRole('button', { name: '改列为豁免' }).isDisabled()).toBe(true);
  await form.getByRole('textbox', { name: '理由' }).fill('会议纪要第 3 条');
  await form.getByRole('button', { name: '改列为豁免' }).click();
  await sayWho(page);
  await notice(page, `将“${name}”改列为豁免，理由：会议纪要第 3 条`).waitFor();
  await told.getByText('规则 列入').waitFor();
  await told.getByText('人工 豁免').waitFor();
  await told.getByText('人工改列为豁免：会议纪要第 3 条').waitFor();
  expect(await told.innerText()).toContain('测试员');
  expect(await told.innerText()).toMatch(/规则：2020 年亩均税收.*列入/);

  await page.keyboard.press('Control+z');
  await notice(page, /^撤销：/).waitFor();
  await told.getByText('规则 列入').waitFor({ state: 'detached' });
  expect(await told.innerText()).not.toContain('人工');
  expectQuiet(page);
  await context.close();
});

it('prints the sheet alone, with clauses, versions and the mark of the sample', async () => {
  const context = await browser.newContext();
  const page = await openDesk(context);
  const name = await openListedFirm(page);
  await verdict(page).waitFor();
  // The dialog of the browser cannot be driven; what it would print can be seen.
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await page.getByRole('button', { name: '打印一企一因' }).click();
  await page.emulateMedia({ media: 'print' });
  const paper = page.getByRole('article', { name: '打印稿：一企一因' });
  await paper.waitFor();
  const words = await paper.innerText();
  for (const part of [
    name,
    '依据条款原文',
    '方案包 dinghai-2021',
    '数据版本',
    '示例数据（虚构）',
  ]) {
    expect(words).toContain(part);
  }
  expect(await page.getByRole('navigation', { name: '功能' }).isVisible()).toBe(false);
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await paper.waitFor({ state: 'detached' });
  expectQuiet(page);
  await context.close();
});
