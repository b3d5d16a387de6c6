import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { notice } from './desk';
import type { NamedBytes } from './import-files';

/** The panel of the import. */
export const panel = (page: Page) => page.getByRole('region', { name: '导入数据', exact: true });
/** How many rows the table has. */
export const footer = (page: Page) =>
  page.getByRole('region', { name: '表格' }).getByRole('status');

/** Presses and entries of a person, counted. */
export function counter() {
  let count = 0;
  return {
    count: () => count,
    async press(target: Locator): Promise<void> {
      count += 1;
      await target.click();
    },
    async enter(target: Locator, text: string): Promise<void> {
      count += 1;
      await target.fill(text);
    },
    async choose(target: Locator, value: string): Promise<void> {
      count += 1;
      await target.selectOption(value);
    },
  };
}
export type Person = ReturnType<typeof counter>;

export async function emptyDinghai(page: Page, person: Person): Promise<void> {
  await person.press(page.getByRole('banner').getByRole('button', { name: '定海区示例' }));
  await person.press(page.getByText('新建工作区…'));
  const dialog = page.getByRole('dialog', { name: '新建工作区' });
  await person.enter(dialog.getByLabel('工作区名称'), '定海区 2021');
  await person.enter(dialog.getByLabel('县（市、区）'), '定海区');
  await person.enter(dialog.getByLabel('行政区划代码'), '330902');
  await person.choose(dialog.getByLabel('CGCS2000 3 度带'), '41');
  await person.press(dialog.getByRole('button', { name: '新建', exact: true }));
  await notice(page, '已新建工作区“定海区 2021”').waitFor();
}

/** Lets files go over the window, as from the file manager. */
export async function drop(page: Page, files: readonly NamedBytes[]): Promise<void> {
  const sent = files.map(({ name, bytes }) => {
    return { name, base64: Buffer.from(bytes).toString('base64') };
  });
  const data = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of all) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([bytes], name));
    }
    return transfer;
  }, sent);
  // What takes files comes a moment after the first picture.
  await expect
    .poll(async () => {
      await page.dispatchEvent('body', 'dragenter', { dataTransfer: data });
      return page.getByText('松开以导入').isVisible();
    })
    .toBe(true);
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
  await page.getByText('松开以导入').waitFor({ state: 'detached' });
}
