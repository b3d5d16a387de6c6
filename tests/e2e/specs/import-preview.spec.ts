import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { notice, openDesk } from '../drivers/desk';
import { findAxeViolations } from '../drivers/find-axe-violations';
import { findClippedText } from '../drivers/find-clipped-text';
import { counter, drop, emptyDinghai, footer, panel } from '../drivers/import-desk';
import { landZip, ledgerText, pairs, tracedLand } from '../drivers/import-files';
import { mapInk, settledInk } from '../drivers/map-ink';
import { expectQuiet } from '../drivers/new-page';
import { openBrowser } from '../drivers/open-browser';

let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

it('what is not stored yet is dashed on the map, moves with its reading, and goes when it is given up', async () => {
  const context = await browser.newContext();
  const page = await openDesk(context);
  await emptyDinghai(page, counter());
  await drop(page, [landZip()]);
  const land = panel(page).getByRole('region', { name: /^宗地\.zip/ });
  await panel(page).getByText(`尚未写入。共 ${pairs.length} 个。`).waitFor();
  const wanted = land.getByRole('checkbox', { name: /^导入宗地\.zip/ });
  const place = () => land.getByText(/图形位于/).textContent();
  // Dashes of forty parcels are more than a few letters.
  const DASHES = 150;
  const drawn = await settledInk(page);
  await wanted.uncheck();
  await expect.poll(async () => drawn - (await mapInk(page))).toBeGreaterThan(DASHES);
  const between = (drawn + (await settledInk(page))) / 2;
  expect(await panel(page).getByText('尚未写入。共').count()).toBe(0);
  await wanted.check();
  await expect.poll(() => mapInk(page)).toBeGreaterThan(between);

  // Another system takes the outlines, and the map, elsewhere; the right one brings both back.
  const here = await place();
  await land.getByLabel('坐标系').selectOption('4528');
  await land.getByText('不在工作区的 3 度带内').waitFor();
  await land.getByText('依据：人工指定。').waitFor();
  expect(await place()).not.toBe(here);
  await expect.poll(() => mapInk(page)).toBeGreaterThan(DASHES);
  await land.getByLabel('坐标系').selectOption('4529');
  await land.getByText('依据：文件自带的坐标系').waitFor();
  expect(await place()).toBe(here);
  await land.getByLabel('坐标偏移').selectOption('bd-09');
  expect(await place()).not.toBe(here);
  await land.getByLabel('坐标偏移').selectOption('none');

  // It stays while rows are checked, and goes with the panel and with the import.
  await panel(page).getByRole('button', { name: '核对', exact: true }).click();
  await panel(page).getByRole('button', { name: '返回对照' }).waitFor();
  await expect.poll(() => mapInk(page)).toBeGreaterThan(between);
  await panel(page).getByRole('button', { name: '返回对照' }).click();
  await panel(page).getByRole('button', { name: '放弃' }).click();
  await expect.poll(() => mapInk(page)).toBeLessThan(between);
  expectQuiet(page);
  await context.close();
});

it('land traced from an internet map is offered back where it belongs, by the land that is there', async () => {
  const context = await browser.newContext();
  const page = await openDesk(context);
  await expect.poll(() => footer(page).textContent()).not.toContain('共 0 宗');
  await drop(page, [tracedLand()]);
  const card = panel(page).getByRole('region', { name: /^描图/ });
  await card
    .getByText(/图形整体偏东南约 4\d\d 米，与高德、腾讯偏移（GCJ-02）相符，尚未改正/)
    .waitFor();
  expect(await card.getByLabel('坐标偏移').inputValue()).toBe('none');
  await card.getByRole('button', { name: '改正偏移' }).click();
  await card.getByText(/^已改正：/).waitFor();
  expect(await card.getByLabel('坐标偏移').inputValue()).toBe('gcj-02');
  expect(await findClippedText(page)).toEqual([]);
  expect(await findAxeViolations(page)).toEqual([]);
  expectQuiet(page);
  await context.close();
});

it('letters that came out wrong are read again; what was said of the columns stays', async () => {
  const context = await browser.newContext();
  const page = await openDesk(context);
  await emptyDinghai(page, counter());
  await drop(page, [ledgerText()]);
  const card = panel(page).getByRole('region', { name: /^台账\.csv/ });
  await card.getByText(/编码 GB18030/).waitFor();
  await card.getByLabel('“bz”对照的字段').selectOption('sector');
  await card.getByLabel('文字编码').selectOption('Big5');
  await card.getByText('编码 Big5（人工指定）').waitFor();
  expect(await card.getByLabel('“企业名称”对照的字段').count()).toBe(0);
  expect(await card.getByLabel('“bz”对照的字段').inputValue()).toBe('sector');
  await card.getByLabel('文字编码').selectOption('GB18030');
  await card.getByText('编码 GB18030（人工指定）').waitFor();
  expect(await card.getByLabel('“企业名称”对照的字段').inputValue()).toBe('name');
  expect(await card.getByLabel('“bz”对照的字段').inputValue()).toBe('sector');
  await card.getByText('→ 示例岱山厂').waitFor();

  // Kept under a name it is there after a reload, and goes out as a file.
  await card.getByLabel('对照的名称').fill('镇街台账');
  await card.getByRole('button', { name: '保存' }).click();
  await notice(page, '已保存对照“镇街台账”').waitFor();
  await page.reload();
  await page.getByRole('tab', { name: '地块' }).waitFor();
  await drop(page, [ledgerText()]);
  await card.getByLabel('“bz”对照的字段').waitFor();
  expect(await card.getByLabel('“bz”对照的字段').inputValue()).toBe('sector');
  await panel(page).getByText('已存的对照（1 份）').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    panel(page).getByRole('button', { name: '导出为文件' }).click(),
  ]);
  expect((await readFile(await download.path())).toString()).toContain('镇街台账');
  expect(await findClippedText(page)).toEqual([]);
  expectQuiet(page);
  await context.close();
});
