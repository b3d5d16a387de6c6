import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  factForm,
  fillFact,
  notice,
  openDesk,
  openParcel,
  saveFact,
  sayWho,
} from '../drivers/desk';
import { expectQuiet } from '../drivers/new-page';
import { openBrowser } from '../drivers/open-browser';
import { rated, sound } from '../drivers/sample';

let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

it('a fact is edited, undone, redone, seen in the history, and still there after a reload', async () => {
  const context = await browser.newContext();
  const page = await openDesk(context);
  await openParcel(page, rated.name);
  await fillFact(page, '容积率', '1.75');
  await saveFact(page, '容积率');
  await sayWho(page);
  await notice(page, `将“${rated.name}”的容积率由${rated.ratio}改为1.75`).waitFor();
  const row = page.getByRole('row', { name: rated.name });
  expect(await row.textContent()).toContain('1.75');

  await page.keyboard.press('Control+z');
  await notice(page, /^撤销：/).waitFor();
  expect(await row.textContent()).toContain(rated.ratio);
  await page.keyboard.press('Control+Shift+z');
  await notice(page, /^重做：/).waitFor();

  await page.reload();
  await page.getByRole('heading', { name: rated.name, exact: true }).waitFor();
  const history = page
    .getByRole('region', { name: '历史' })
    .or(page.locator('section', { hasText: '历史' }))
    .last();
  await history.getByText('测试科').first().waitFor();
  const text = (await history.textContent()) ?? '';
  expect(text).toContain(rated.ratio);
  expect(text).toContain('1.75');
  expect(text.match(/测试员/g)?.length).toBe(3);
  expectQuiet(page);
  await context.close();
});

it('a blank value is refused in words, not taken for zero', async () => {
  const context = await browser.newContext();
  const page = await openDesk(context);
  await openParcel(page, rated.name);
  await fillFact(page, '容积率', '-1');
  await saveFact(page, '容积率');
  await factForm(page, '容积率')
    .getByText(/不能小于 0/)
    .waitFor();
  await factForm(page, '容积率').getByRole('textbox', { name: '容积率' }).fill('');
  await saveFact(page, '容积率');
  expect(await factForm(page, '容积率').isVisible()).toBe(true);
  expect(await page.getByRole('row', { name: rated.name }).textContent()).toContain(rated.ratio);
  await context.close();
});

it('two tabs edit the same parcel: the second is refused, nothing is lost, both then agree', async () => {
  const context = await browser.newContext();
  const first = await openDesk(context);
  await openParcel(first, rated.name);
  await fillFact(first, '容积率', '1.50');
  await saveFact(first, '容积率');
  await sayWho(first, '甲');
  await notice(first, /1\.50/).waitFor();

  const second = await openDesk(context);
  await openParcel(second, rated.name);
  await fillFact(second, '容积率', '1.90');
  await fillFact(first, '容积率', '1.60');
  await saveFact(first, '容积率');
  await notice(first, /由1\.50改为1\.60/).waitFor();

  await saveFact(second, '容积率');
  const form = factForm(second, '容积率');
  await form.getByText(/已被改动/).waitFor();
  const words = (await form.textContent()) ?? '';
  expect(words).toContain('甲');
  expect(words).toContain('由1.50改为1.60');
  expect(await form.getByRole('textbox', { name: '容积率' }).inputValue()).toBe('1.90');

  for (const page of [first, second]) {
    expect(await page.getByRole('row', { name: rated.name }).textContent()).toContain('1.60');
  }
  // Having seen what is new, the person may save after all.
  await saveFact(second, '容积率');
  await notice(second, /由1\.60改为1\.90/).waitFor();
  await first.getByRole('row', { name: rated.name }).filter({ hasText: '1.90' }).waitFor();
  expectQuiet(first);
  expectQuiet(second);
  await context.close();
});

it('asks the browser to keep the data once, after the first work and not before', async () => {
  const context = await browser.newContext();
  await context.addInitScript(() => {
    const asked = { count: 0 };
    Object.assign(window, { asked });
    navigator.storage.persisted = async () => false;
    navigator.storage.persist = async () => {
      asked.count++;
      return true;
    };
  });
  const page = await openDesk(context);
  await openParcel(page, rated.name);
  const asked = () =>
    page.evaluate(() => (window as unknown as { asked: { count: number } }).asked.count);
  expect(await asked()).toBe(0);
  await fillFact(page, '容积率', '1.75');
  await saveFact(page, '容积率');
  await sayWho(page);
  await notice(page, `由${rated.ratio}改为1.75`).waitFor();
  await page.keyboard.press('Control+z');
  await notice(page, /^撤销：/).waitFor();
  expect(await asked()).toBe(1);
  await context.close();
});

it('an edit that makes a parcel wrong shows the finding at once, and undo takes it away', async () => {
  const context = await browser.newContext();
  const page = await openDesk(context);
  await openParcel(page, sound.name);
  const badge = page
    .getByRole('navigation', { name: '功能' })
    .getByRole('button', { name: '质检' });
  const open = await countOf(badge);
  await page.getByRole('button', { name: '修改', exact: true }).click();
  const form = page.getByRole('form', { name: '修改基本信息' });
  await form.getByLabel('证载登记面积（平方米）').fill('1500000');
  await form.getByRole('button', { name: '保存' }).click();
  await sayWho(page);
  await notice(page, /证载登记面积由[\d,.]+ m²改为1,500,000\.00 m²/).waitFor();
  await page
    .getByText(/相差 [\d,.]+ m²/)
    .first()
    .waitFor();
  expect(await countOf(badge)).toBe(open + 1);
  await page.keyboard.press('Control+z');
  await notice(page, /^撤销：/).waitFor();
  expect(await countOf(badge)).toBe(open);
  expectQuiet(page);
  await context.close();
});

/** How many findings wait, by the number on the rail. */
async function countOf(badge: Locator): Promise<number> {
  return Number(/\d+/.exec((await badge.textContent()) ?? '')?.[0] ?? 0);
}
