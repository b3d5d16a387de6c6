import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { metresPerDegree } from '../../../src/core/geo/local-metres';
import { notice, openDesk, sayWho, showPanel } from '../drivers/desk';
import { findAxeViolations } from '../drivers/find-axe-violations';
import { findClippedText } from '../drivers/find-clipped-text';
import { expectQuiet } from '../drivers/new-page';
import { openBrowser } from '../drivers/open-browser';

let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const panel = (page: Page) => page.getByRole('region', { name: '质检', exact: true });
const items = (page: Page) => panel(page).getByRole('listitem');

const [LON, LAT] = [122.1, 30.05];
const scale = metresPerDegree(LAT);

/** A row of plots of 60 m by 40 m; the strips between them are so wide, m. The last has a unit nobody knows. */
function plots(strips: readonly number[]): string {
  const west = [0, ...strips].map((_, at) =>
    strips.slice(0, at).reduce((sum, wide) => sum + wide + 60, 0),
  );
  const features = west.map((from, at) => ({
    type: 'Feature',
    properties: { 地块名称: `地块 ${at + 1}`, ...(at === strips.length && { 所在单位: '白全镇' }) },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [from, 0],
          [from + 60, 0],
          [from + 60, 40],
          [from, 40],
          [from, 0],
        ].map(([x = 0, y = 0]) => [LON + x / scale.lon, LAT + y / scale.lat]),
      ],
    },
  }));
  return JSON.stringify({ type: 'FeatureCollection', features });
}

/** A workspace of its own with these plots in it. */
async function withPlots(page: Page, strips: readonly number[]): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: '定海区示例' }).click();
  await page.getByText('新建工作区…').click();
  const dialog = page.getByRole('dialog', { name: '新建工作区' });
  await dialog.getByLabel('工作区名称').fill('定海区 2021');
  await dialog.getByLabel('县（市、区）').fill('定海区');
  await dialog.getByLabel('行政区划代码').fill('330902');
  await dialog.getByLabel('CGCS2000 3 度带').selectOption('41');
  await dialog.getByRole('button', { name: '新建', exact: true }).click();
  await notice(page, '已新建工作区“定海区 2021”').waitFor();
  const file = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], '地块.geojson'));
    return transfer;
  }, plots(strips));
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: file });
  await page.getByText('松开以导入').waitFor();
  await page.dispatchEvent('body', 'drop', { dataTransfer: file });
  const wizard = page.getByRole('region', { name: '导入数据', exact: true });
  await wizard.getByRole('button', { name: '核对', exact: true }).click();
  await wizard.getByRole('button', { name: `导入 ${strips.length + 1} 行` }).click();
  await sayWho(page);
  await notice(page, /^导入 地块\.geojson/).waitFor();
}

async function checkAll(page: Page): Promise<void> {
  await showPanel(page, '质检');
  await panel(page)
    .getByRole('button', { name: /^(开始|重新)检查$/ })
    .click();
  await notice(page, /^质检：/).waitFor();
}

async function onlyRule(page: Page, label: RegExp): Promise<void> {
  const rules = panel(page).getByLabel('按规则筛选');
  const option = rules.locator('option', { hasText: label });
  await rules.selectOption((await option.getAttribute('value')) ?? '');
}

it('a strip between two plots: found, looked at, closed, gone, and back after undo', async () => {
  const context = await browser.newContext();
  const page = await openDesk(context);
  await withPlots(page, [0.3]);
  await checkAll(page);
  await onlyRule(page, /^地块缝隙/);
  expect(await items(page).count()).toBe(2);
  const first = items(page).first();
  await first.getByText('平均宽 0.30 m').waitFor();
  await first.getByRole('button', { name: '修复…' }).click();
  const ways = first.getByRole('radio');
  expect(await ways.count()).toBe(2);
  await first.getByRole('radio', { name: /“地块 1”的界线贴到“地块 2”/ }).click();
  await first
    .getByText(/移动不超过 0\.50 m/)
    .first()
    .waitFor();
  await first
    .getByText(/变化 \+0\.02 亩/)
    .first()
    .waitFor();
  // The map goes to the strip, near enough for it to be seen, and the record opens.
  await expect.poll(() => page.url()).toMatch(/[@,/=]20(\.0*)?([,/&z]|$)/);
  await page.getByRole('heading', { name: '地块 1', exact: true }).waitFor();
  expect(await findClippedText(page)).toEqual([]);
  await first.getByRole('button', { name: '修复', exact: true }).click();
  await notice(page, /^将“地块 1”的界线贴到“地块 2”/).waitFor();
  await panel(page).getByText('没有符合所选条件的问题').waitFor();
  await page.getByRole('button', { name: /^撤销：/ }).click();
  await expect.poll(() => items(page).count()).toBe(2);
  expectQuiet(page);
  await context.close();
});

it('slight strips are closed all at once as one event, and what is left is waived for one reason', async () => {
  const context = await browser.newContext();
  const page = await openDesk(context);
  await withPlots(page, [0.05, 0.06, 0.07, 0.4]);
  await checkAll(page);
  // What the import noticed stands beside what the checks found.
  await panel(page).getByLabel('按来源筛选').selectOption({ label: '读入' });
  await items(page).getByText('地块.geojson · 第 5 行').waitFor();
  await items(page)
    .getByText(/单位“白全镇”不在镇街、平台中/)
    .waitFor();
  await panel(page).getByLabel('按来源筛选').selectOption({ label: '全部来源' });

  await onlyRule(page, /^地块缝隙/);
  const batch = panel(page).getByRole('region', { name: '同类问题' });
  await batch.getByRole('button', { name: '同类全部修复…（5 条）' }).click();
  // Which of two goes over follows their ids, which are made by chance.
  await batch.getByText(/可修复 3 处，涉及 [23] 宗。图形面积合计变化 \+0\.01 亩/).waitFor();
  expect(await findClippedText(page)).toEqual([]);
  await batch.getByRole('button', { name: '修复 3 处' }).click();
  await notice(page, /^批量修复“地块缝隙”3 处/).waitFor();
  await expect.poll(() => items(page).count()).toBe(2);

  await batch.getByRole('button', { name: '同类全部豁免…（2 条）' }).click();
  await batch.getByLabel('豁免理由').fill('两宗之间是界沟');
  await batch.getByRole('button', { name: '豁免 2 条' }).click();
  await panel(page).getByRole('heading', { name: '已豁免' }).waitFor();
  expect(await items(page).getByText('豁免：两宗之间是界沟').count()).toBe(2);
  // A second check finds the same: what was waived stays waived.
  await panel(page).getByRole('button', { name: '重新检查' }).click();
  await notice(page, '质检：问题与上次相同').waitFor();
  expect(await items(page).getByText('豁免：两宗之间是界沟').count()).toBe(2);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    panel(page).getByRole('button', { name: '导出 xlsx' }).click(),
  ]);
  expect((await readFile(await download.path())).subarray(0, 2).toString()).toBe('PK');
  await page.getByRole('button', { name: /^撤销：/ }).click();
  expectQuiet(page);
  await context.close();
});

it('what the chosen program lacks is told of each, with the department that supplies it', async () => {
  const context = await browser.newContext();
  const page = await openDesk(context);
  await showPanel(page, '质检');
  await panel(page)
    .getByRole('button', { name: /^(开始|重新)检查$/ })
    .click();
  await sayWho(page);
  await notice(page, /^质检：/).waitFor();
  await onlyRule(page, /^缺少判定数据/);
  await items(page)
    .getByText(/2021 年度判定为待核实：.*缺亩均税收（2020 年），区税务局提供/)
    .first()
    .waitFor();
  expect(await findClippedText(page)).toEqual([]);
  expect(await findAxeViolations(page)).toEqual([]);
  expectQuiet(page);
  await context.close();
});
