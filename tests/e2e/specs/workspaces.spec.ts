import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { notice, openDesk, openParcel, sayWho, showPanel } from '../drivers/desk';
import { expectQuiet } from '../drivers/new-page';
import { openBrowser } from '../drivers/open-browser';
import { rated } from '../drivers/sample';

let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** A picture of one pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

async function exportBackup(page: Page): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出备份' }).click(),
  ]);
  return readFile(await download.path());
}

async function deleteWorkspace(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: `删除：${name}` }).click();
  const dialog = page.getByRole('dialog', { name: '删除工作区' });
  const confirm = dialog.getByRole('button', { name: '删除', exact: true });
  expect(await confirm.isDisabled()).toBe(true);
  await dialog.getByRole('textbox').fill(name);
  await confirm.click();
  await notice(page, `已删除工作区“${name}”`).waitFor();
}

async function openBackup(page: Page, bytes: Buffer, name = '备份.mutu'): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: '打开备份文件' }).first().click(),
  ]);
  await chooser.setFiles({ name, mimeType: 'application/zip', buffer: bytes });
}

it('the whole workspace, photo included, goes into a file, is deleted, and comes back from it', async () => {
  const context = await browser.newContext();
  const page = await openDesk(context);
  await openParcel(page, rated.name);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: '添加照片或 PDF' }).click(),
  ]);
  await chooser.setFiles({ name: '现场.png', mimeType: 'image/png', buffer: pixel });
  await sayWho(page);
  await notice(page, /添加附件“现场\.png”/).waitFor();
  await page
    .getByRole('listitem')
    .filter({ hasText: '测试科' })
    .getByText(/添加附件“现场\.png”/)
    .waitFor();

  await showPanel(page, '数据');
  const backup = await exportBackup(page);
  await page.getByRole('button', { name: '新建工作区' }).click();
  const dialog = page.getByRole('dialog', { name: '新建工作区' });
  await dialog.getByLabel('工作区名称').fill('北仑区 2024');
  await dialog.getByLabel('县（市、区）').fill('北仑区');
  await dialog.getByLabel('行政区划代码').fill('330206');
  await dialog.getByLabel('CGCS2000 3 度带').selectOption('41');
  await dialog.getByRole('button', { name: '新建', exact: true }).click();
  await notice(page, '已新建工作区“北仑区 2024”').waitFor();
  await deleteWorkspace(page, '定海区示例');

  await openBackup(page, backup);
  await notice(page, /已从“备份\.mutu”打开工作区“定海区示例”/).waitFor();
  await openParcel(page, rated.name);
  const picture = page.locator('img[src^="blob:"]');
  await picture.waitFor();
  const width = await picture.evaluate((img) => (img as HTMLImageElement).naturalWidth);
  expect(width).toBe(1);
  expectQuiet(page);
  await context.close();
});

it('a damaged backup is refused with the name of the entry, and nothing is opened or lost', async () => {
  const context = await browser.newContext();
  const page = await openDesk(context);
  await showPanel(page, '数据');
  const backup = await exportBackup(page);
  const damaged = Buffer.from(backup);
  const at = damaged.indexOf('records/parcels.ndjson') + 60;
  damaged.writeUInt8(damaged.readUInt8(at) ^ 0xff, at);
  await openBackup(page, damaged, '坏的.mutu');
  await notice(page, /坏的\.mutu.*records\/parcels\.ndjson|records\/parcels\.ndjson/).waitFor();
  await openBackup(page, backup.subarray(0, backup.length - 500), '截断.mutu');
  await notice(page, /截断\.mutu/).waitFor();
  await openBackup(page, Buffer.from('not an archive'), '别的.mutu');
  await notice(page, /别的\.mutu/).waitFor();
  expect(await page.getByRole('button', { name: /^删除：/ }).count()).toBe(1);
  await page.getByRole('gridcell', { name: rated.name, exact: true }).waitFor();
  expectQuiet(page);
  await context.close();
});

it('a workspace deleted in another window says so and offers a way on', async () => {
  const context = await browser.newContext();
  const first = await openDesk(context);
  const second = await openDesk(context);
  await showPanel(second, '数据');
  await deleteWorkspace(second, '定海区示例');
  await first.getByText('这个工作区已在另一个窗口中被删除。').waitFor();
  await first.getByRole('button', { name: '再试一次' }).click();
  await first.getByRole('gridcell', { name: rated.name, exact: true }).waitFor();
  expectQuiet(first);
  expectQuiet(second);
  await context.close();
});

it('names that are empty, taken or hostile are refused or shown as they are', async () => {
  const context = await browser.newContext();
  const page = await openDesk(context);
  await showPanel(page, '数据');
  await page.getByRole('button', { name: /^改名：/ }).click();
  const dialog = page.getByRole('dialog', { name: '工作区改名' });
  const save = dialog.getByRole('button', { name: '改名', exact: true });
  await dialog.getByRole('textbox').fill('   ');
  expect(await save.isDisabled()).toBe(true);
  await dialog.getByRole('textbox').fill('长'.repeat(61));
  await save.click();
  await dialog.getByText(/超过 60 字/).waitFor();
  const hostile = '<img src=x onerror=alert(1)>干𬒗镇';
  await dialog.getByRole('textbox').fill(hostile);
  await save.click();
  await page.getByRole('button', { name: `改名：${hostile}` }).waitFor();
  expectQuiet(page);
  await context.close();
});

it('two windows opened at once on a fresh browser make one sample, not two', async () => {
  const context = await browser.newContext();
  const [first, second] = await Promise.all([openDesk(context), openDesk(context)]);
  for (const page of [first, second]) {
    await page.getByRole('gridcell', { name: rated.name, exact: true }).waitFor();
  }
  await showPanel(first, '数据');
  await first
    .getByRole('button', { name: /^删除：/ })
    .first()
    .waitFor();
  expect(await first.getByRole('button', { name: /^删除：/ }).count()).toBe(1);
  await context.close();
});
