import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDesk, openParcel, showPanel } from '../drivers/desk';
import { findClippedText } from '../drivers/find-clipped-text';
import { openBrowser } from '../drivers/open-browser';
import { rated } from '../drivers/sample';
import { SIZES } from '../drivers/sizes';

let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const expectWhole = async (page: Page, where: string) => {
  await page.waitForLoadState('networkidle');
  expect(await findClippedText(page), where).toEqual([]);
};

/** Every view of 清单, with what is hidden at first opened: rows that wait for data, a form, an adopted list. */
async function expectListsWhole(page: Page): Promise<void> {
  await showPanel(page, '清单');
  const all = page.getByRole('checkbox', { name: '选中所列全部' });
  await all.waitFor();
  await expectWhole(page, '清单：列入');
  await page.getByRole('button', { name: /^待核实/ }).click();
  await all.check();
  await page.getByRole('button', { name: '改列…' }).click();
  await page.getByRole('form', { name: '改列' }).waitFor();
  await expectWhole(page, '清单：改列');
  await page.getByRole('button', { name: '取消' }).click();
  for (const view of ['分解', '边缘', '试算', '比较', '采纳']) {
    await page.getByRole('radio', { name: view, exact: true }).click();
    await expectWhole(page, `清单：${view}`);
  }
}

describe.each(['laptop', 'desktop'] as const)('no text runs out of its box at %s', (size) => {
  it('in the panels, the sheets, the legends and the menus of the map', async () => {
    const context = await browser.newContext({ viewport: SIZES[size] });
    const page = await openDesk(context);
    await page
      .getByRole('region', { name: /^图例：/ })
      .first()
      .waitFor();
    for (const panel of ['一张图', '质检', '数据'] as const) {
      await showPanel(page, panel);
      await expectWhole(page, panel);
    }
    await showPanel(page, '方案');
    const parts = page.getByRole('navigation', { name: '方案内容' }).getByRole('button');
    await parts.first().waitFor();
    for (const part of await parts.all()) {
      const words = (await part.textContent()) ?? '';
      await part.click();
      await expectWhole(page, `方案：${words}`);
    }
    await expectListsWhole(page);
    await showPanel(page, '一张图');
    await openParcel(page, rated.name);
    await expectWhole(page, '一地一档');
    const firm = page
      .getByRole('region', { name: '使用企业' })
      .getByRole('listitem')
      .getByRole('button')
      .first();
    if (await firm.count()) {
      await firm.click();
      await page.getByText('一企一档').first().waitFor();
      await expectWhole(page, '一企一档');
    }
    await page.getByRole('tab', { name: '企业' }).click();
    await expectWhole(page, '企业表');
    await page.getByRole('button', { name: /^专题：/ }).click();
    await page.getByRole('menu', { name: '专题' }).waitFor();
    await expectWhole(page, '专题');
    for (let theme = 0; theme < 11; theme++) {
      const choices = page.getByRole('menu', { name: '专题' }).getByRole('menuitemradio');
      if (!(await choices.first().isVisible()))
        await page.getByRole('button', { name: /^专题：/ }).click();
      const words = (await choices.nth(theme).textContent()) ?? '';
      await choices.nth(theme).click();
      await expectWhole(page, words);
    }
    await context.close();
  });
});

it('no text runs out of its box in the lists on a tablet', async () => {
  const context = await browser.newContext({ viewport: SIZES.tablet });
  const page = await openDesk(context);
  await expectListsWhole(page);
  await context.close();
});

it('words that are cut off are found', async () => {
  const context = await browser.newContext();
  const page = await openDesk(context);
  await page
    .getByText('定海区示例')
    .first()
    .evaluate((element) => {
      element.textContent = '一个长得放不下的工作区名称'.repeat(4);
      Object.assign((element as HTMLElement).style, {
        display: 'block',
        width: '60px',
        overflow: 'hidden',
        whiteSpace: 'nowrap',
        textOverflow: 'clip',
      });
    });
  expect((await findClippedText(page)).length).toBeGreaterThan(0);
  await context.close();
});
