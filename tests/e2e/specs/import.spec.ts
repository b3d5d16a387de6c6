import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { notice, openDesk, showPanel } from '../drivers/desk';
import { findAxeViolations } from '../drivers/find-axe-violations';
import { findClippedText } from '../drivers/find-clipped-text';
import { counter, drop, emptyDinghai, footer, type Person, panel } from '../drivers/import-desk';
import { landZip, ledgerBook, pairs } from '../drivers/import-files';
import { expectQuiet } from '../drivers/new-page';
import { openBrowser } from '../drivers/open-browser';

let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function countsOf(card: Locator): Promise<Record<string, number>> {
  const texts = await card
    .getByRole('button', { name: /^(新增|更新|没有变化|未导入)/ })
    .allTextContents();
  return Object.fromEntries(
    texts.map((text) => {
      const [, word = '', count = ''] = /^(\D+)([\d,]+)$/.exec(text.replace(/\s/g, '')) ?? [];
      return [word, Number(count.replace(/,/g, ''))];
    }),
  );
}

it('from an empty workspace to the list of dinghai-2021 in two minutes and at most 25 presses, and all of it undone', async () => {
  const context = await browser.newContext();
  const page = await openDesk(context);
  const person = counter();
  const began = performance.now();
  await emptyDinghai(page, person);
  await drop(page, [landZip(), ledgerBook()]);

  // What the files are and mean is found out; it stands there to be looked at.
  const land = panel(page).getByRole('region', { name: /^宗地\.zip/ });
  await land.getByText(/GB/).first().waitFor();
  await land.getByText(/依据：文件自带的坐标系/).waitFor();
  expect(await land.getByLabel('“宗地代码”对照的字段').inputValue()).toBe('code');
  const ledger = panel(page).getByRole('region', { name: /^企业台账/ });
  expect(await ledger.getByLabel('“2020年税收（元）”的单位').inputValue()).toBe('元');
  expect(await ledger.getByLabel('“2020年税收（元）”的年份').inputValue()).toBe('2020');
  expect(await ledger.getByLabel('“规模以上”的含义').inputValue()).toBe('规上');
  await ledger.getByText('→ 0.10 万元').waitFor();
  expect(await findClippedText(page)).toEqual([]);

  await person.press(panel(page).getByRole('button', { name: '核对', exact: true }));
  const all = { 新增: pairs.length, 更新: 0, 没有变化: 0, 未导入: 0 };
  const go = panel(page).getByRole('button', { name: `导入 ${2 * pairs.length} 行` });
  await go.waitFor();
  expect(await countsOf(land)).toEqual(all);
  expect(await countsOf(ledger)).toEqual(all);
  expect(await findClippedText(page)).toEqual([]);
  await person.press(go);
  await nameSelf(page, person);
  await notice(page, /^导入 .*地块新增 40/).waitFor();
  await notice(page, /^导入 .*企业新增 40/).waitFor();

  await person.press(
    panel(page).getByRole('button', { name: `全部接受可靠的 ${pairs.length} 条（自有）` }),
  );
  await notice(page, `等 ${pairs.length} 条用地关系`).waitFor();
  await panel(page).getByText('没有用地的企业 0 家').waitFor();
  expect(await findClippedText(page)).toEqual([]);
  expect(await findAxeViolations(page)).toEqual([]);
  await person.press(panel(page).getByRole('button', { name: '查看清单' }));

  const lists = page.getByRole('region', { name: '清单', exact: true });
  await lists.getByText(/ · 2021 年度 · /).waitFor();
  const standing = async (word: string) => {
    const text = await lists
      .getByRole('button', { name: new RegExp(`^${word}`) })
      .locator('strong')
      .textContent();
    return Number(text?.replace(/,/g, ''));
  };
  await expect.poll(() => standing('列入')).toBe(pairs.length / 2);
  await expect.poll(() => standing('不列入')).toBe(pairs.length / 2);
  expect(person.count()).toBeLessThanOrEqual(25);
  // Looking for clipped text and faults of access on the way included.
  expect(performance.now() - began).toBeLessThan(120_000);
  await expect.poll(() => footer(page).textContent()).toContain(`${pairs.length} 宗`);

  // The links are one event, the import is one event.
  await page.getByRole('button', { name: /^撤销：建立/ }).click();
  await page.getByRole('button', { name: /^撤销：导入/ }).click();
  await expect.poll(() => footer(page).textContent()).toContain('共 0 宗');
  await page.getByRole('tab', { name: '企业' }).click();
  await expect.poll(() => footer(page).textContent()).toContain('0 家');
  expectQuiet(page);
  await context.close();
});

async function nameSelf(page: Page, person: Person): Promise<void> {
  const dialog = page.getByRole('dialog', { name: '谁在操作' });
  await person.enter(dialog.getByLabel('姓名'), '测试员');
  await person.enter(dialog.getByLabel('单位（科室）'), '测试科');
  await person.press(dialog.getByRole('button', { name: '记住' }));
}

it('the same files again change nothing; the report has every row', async () => {
  const context = await browser.newContext();
  const page = await openDesk(context);
  const person = counter();
  await emptyDinghai(page, person);
  await drop(page, [landZip()]);
  // The ledger comes later, beside what is read already.
  await panel(page)
    .getByRole('region', { name: /^宗地\.zip/ })
    .waitFor();
  await drop(page, [ledgerBook()]);
  await panel(page)
    .getByRole('region', { name: /^企业台账/ })
    .waitFor();
  await panel(page).getByRole('button', { name: '核对', exact: true }).click();
  await panel(page)
    .getByRole('button', { name: /^导入 \d+ 行$/ })
    .click();
  await nameSelf(page, person);
  await notice(page, /导入 宗地\.zip/).waitFor();
  await panel(page).getByRole('radio', { name: '导入报告' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    panel(page).getByRole('button', { name: '下载报告（xlsx）' }).click(),
  ]);
  expect((await readFile(await download.path())).subarray(0, 2).toString()).toBe('PK');

  await panel(page).getByRole('button', { name: '再导入文件' }).click();
  await drop(page, [landZip(), ledgerBook()]);
  await panel(page).getByRole('button', { name: '核对', exact: true }).click();
  await panel(page).getByText('没有需要写入的内容').waitFor();
  const land = panel(page).getByRole('region', { name: /^宗地\.zip/ });
  expect(await countsOf(land)).toEqual({ 新增: 0, 更新: 0, 没有变化: pairs.length, 未导入: 0 });
  expect(await panel(page).getByRole('button', { name: '导入 0 行' }).isDisabled()).toBe(true);
  expectQuiet(page);
  await context.close();
});

it('a broken zip is refused by its name, and nothing changes', async () => {
  const context = await browser.newContext();
  const page = await openDesk(context);
  await expect.poll(() => footer(page).textContent()).not.toContain('共 0 宗');
  const before = await footer(page).textContent();
  const whole = landZip();
  await drop(page, [{ name: '坏的.zip', bytes: whole.bytes.slice(0, whole.bytes.length >> 1) }]);
  await panel(page)
    .getByRole('alert')
    .getByText(/坏的\.zip/)
    .waitFor();
  await panel(page).getByText('没有可以导入的内容，请另选文件。').waitFor();
  expect(await panel(page).getByRole('button', { name: '核对', exact: true }).isDisabled()).toBe(
    true,
  );
  expect(await footer(page).textContent()).toBe(before);
  expect(await page.getByRole('button', { name: '撤销' }).first().isDisabled()).toBe(true);
  expectQuiet(page);
  await context.close();
});

it('pasted cells are read, a column is changed by hand, and a firm is linked to a parcel of the map', async () => {
  const context = await browser.newContext();
  const page = await openDesk(context);
  await showPanel(page, '数据');
  await page.getByRole('button', { name: '导入数据…' }).click();
  await panel(page)
    .getByLabel('或粘贴内容')
    .fill('企业名称\t说法\n示例粘贴厂\t工业\n示例粘贴二厂\t工业\n');
  await panel(page).getByRole('button', { name: '读取粘贴的内容' }).click();
  await panel(page).getByLabel('“说法”对照的字段').selectOption('sector');
  expect(await findAxeViolations(page)).toEqual([]);
  await panel(page).getByRole('button', { name: '核对', exact: true }).click();
  await panel(page).getByRole('button', { name: /^新增/ }).first().click();
  expect(await findAxeViolations(page)).toEqual([]);
  await panel(page).getByRole('button', { name: '导入 2 行' }).click();
  const dialog = page.getByRole('dialog', { name: '谁在操作' });
  await dialog.getByLabel('姓名').fill('测试员');
  await dialog.getByLabel('单位（科室）').fill('测试科');
  await dialog.getByRole('button', { name: '记住' }).click();
  await notice(page, /企业新增 2/).waitFor();
  await panel(page)
    .getByText(/^没有用地的企业/)
    .click();
  await panel(page).getByRole('button', { name: '示例粘贴厂', exact: true }).click();
  await page.getByRole('gridcell').nth(1).click();
  const form = panel(page).getByRole('form', { name: '手动建立用地关系' });
  await form.getByLabel(/的用地面积（亩）$/).fill('1.5');
  await form.getByLabel(/的用地方式$/).selectOption('租赁');
  await form.getByRole('button', { name: '建立' }).click();
  await notice(page, '建立“示例粘贴厂”的用地关系').waitFor();
  expectQuiet(page);
  await context.close();
});
