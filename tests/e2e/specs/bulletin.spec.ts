import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { read, utils } from 'xlsx';
import { openDesk, showPanel } from '../drivers/desk';
import { findAxeViolations } from '../drivers/find-axe-violations';
import { findClippedText } from '../drivers/find-clipped-text';
import { expectQuiet } from '../drivers/new-page';
import { openBrowser } from '../drivers/open-browser';

let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const TARGET = '2021 年盘活利用闲置低效土地';

async function openBulletin(page: Page): Promise<Locator> {
  await page.keyboard.press('Control+k');
  const line = page.getByRole('combobox', { name: '输入命令、地块、企业' });
  await line.fill('月度通报');
  await page.getByRole('option', { name: '月度通报' }).waitFor();
  await line.press('Enter');
  const dialog = page.getByRole('dialog', { name: '月度通报' });
  await dialog.getByRole('article', { name: '通报预览' }).waitFor();
  return dialog;
}

/** Nothing is on its way any more: figures, picture, file. */
async function settle(dialog: Locator): Promise<void> {
  const word = dialog.getByRole('button', { name: '导出 Word' });
  await expect.poll(() => word.isEnabled(), { timeout: 90_000 }).toBe(true);
}

interface Seen {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
  readonly total: readonly string[] | null;
}

/** Tables of the preview as a person reads them. */
function tablesSeen(dialog: Locator): Promise<Seen[]> {
  return dialog.locator('article figure:has(table)').evaluateAll((figures) =>
    figures.map((figure) => {
      const cells = (row: Element) => [...row.children].map((cell) => cell.textContent ?? '');
      const foot = figure.querySelector('tfoot tr');
      return {
        title: figure.querySelector('figcaption')?.textContent ?? '',
        rows: [...figure.querySelectorAll('tbody tr')].map(cells),
        total: foot && cells(foot),
      };
    }),
  );
}

async function save(page: Page, dialog: Locator, name: string) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name }).click(),
  ]);
  await dialog.getByText(/^已保存/).waitFor();
  const bytes = new Uint8Array(await readFile(await download.path()));
  return { bytes, name: download.suggestedFilename() };
}

/** Tables of the file, without their heads. */
function tablesOnPaper(xml: string): string[][][] {
  return [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) =>
    [...table.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)]
      .filter(([row]) => !row.includes('<w:tblHeader'))
      .map(([row]) =>
        [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) =>
          [...cell.matchAll(/<w:t(?: [^>]*)?>([^<]*)/g)].map(([, text]) => text).join(''),
        ),
      ),
  );
}

const figure = (text: string) => Number(text.replace(/[,+]/g, ''));

it('the bulletin tells on paper and in the workbook what the screen tells', async () => {
  const context = await browser.newContext();
  const page = await openDesk(context);
  const dialog = await openBulletin(page);
  await dialog.getByLabel('方案').selectOption({ label: '定海 2021 方案' });
  await dialog.getByLabel('截至').fill('2021-12-31');
  await dialog.getByLabel('年度').selectOption('2021');
  const paper = dialog.getByRole('article', { name: '通报预览' });
  await paper.getByText('现将截至2021年12月31日的进展情况通报如下').waitFor();
  await settle(dialog);
  expect(await paper.getByRole('heading', { level: 3 }).textContent()).toBe(
    '关于定海区低效企业整治提升工作方案2021年12月进展情况的通报',
  );
  await paper.getByText('示例数据（虚构）').first().waitFor();
  await dialog.locator('article img').waitFor();
  const seen = await tablesSeen(dialog);
  expect(seen.length).toBeGreaterThan(3);

  const word = await save(page, dialog, '导出 Word');
  expect(word.name).toMatch(/^示例数据（虚构）-关于.+通报\.docx$/);
  const parts = unzipSync(word.bytes);
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  expect(tablesOnPaper(xml)).toEqual(
    seen.map(({ rows, total }) => (total ? [...rows, total] : rows)),
  );
  expect(Object.keys(parts).some((name) => /^word\/media\/.+\.png$/.test(name))).toBe(true);

  const sheet = await save(page, dialog, '导出 Excel');
  const book = read(sheet.bytes, { type: 'array' });
  expect(book.SheetNames).toHaveLength(seen.length + 1);
  seen.forEach(({ rows, total }, at) => {
    const cells = book.Sheets[book.SheetNames[at] ?? ''] ?? {};
    const lines = total ? [...rows, total] : rows;
    const found = utils
      .sheet_to_json<unknown[]>(cells, { header: 1, raw: true, defval: '' })
      .slice(-lines.length);
    lines.forEach((line, row) => {
      line.forEach((text, column) => {
        const value = found[row]?.[column];
        if (typeof value !== 'number' || text.endsWith('%') || /-\d\d-/.test(text)) return;
        const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
        expect(Math.abs(value - figure(text))).toBeLessThanOrEqual(0.5000001 * 10 ** -decimals);
      });
    });
  });
  const formulas = Object.values(book.Sheets).flatMap((one) =>
    Object.values(one).flatMap((cell) => (cell as { f?: string }).f ?? []),
  );
  expect(formulas.some((formula) => formula.startsWith('SUM('))).toBe(true);

  // The panel tells the same of the same day.
  const overall = seen.find(({ title }) => title.includes('总体进展'));
  const line = overall?.rows.find(([, name]) => name === TARGET) ?? [];
  await dialog.getByRole('button', { name: '关闭' }).click();
  await showPanel(page, '目标');
  const row = page.getByRole('button').filter({ hasText: TARGET }).first();
  await expect.poll(() => row.textContent()).toContain(`${line[4]} / ${line[3]} 亩`);
  expectQuiet(page);
  await context.close();
});

it('has no barriers and nothing cut, on a desk and on a tablet', async () => {
  for (const viewport of [
    { width: 1440, height: 900, touch: false },
    { width: 820, height: 1180, touch: true },
  ]) {
    const context = await browser.newContext({ viewport });
    const page = await openDesk(context);
    const dialog = await openBulletin(page);
    await settle(dialog);
    expect(await findAxeViolations(page)).toEqual([]);
    expect(await findClippedText(page)).toEqual([]);
    await context.close();
  }
});
