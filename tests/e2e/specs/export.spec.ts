import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { gridCrs } from '../../../src/core/geo/crs/crs';
import { geodesicAreaM2 } from '../../../src/core/geo/geodesic-area';
import { packPolygons, type Ring } from '../../../src/core/geo/geometry';
import { placeShape } from '../../../src/core/import/place-shapes';
import { readFiles } from '../../../src/files/import/read-files';
import { notice, openDesk, sayWho, showPanel } from '../drivers/desk';
import { findAxeViolations } from '../drivers/find-axe-violations';
import { findClippedText } from '../drivers/find-clipped-text';
import { expectQuiet } from '../drivers/new-page';
import { openBrowser } from '../drivers/open-browser';
import { plots } from '../drivers/sample';

let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const dialog = (page: Page, name = '导出数据') => page.getByRole('dialog', { name });
const footer = (page: Page) => page.getByRole('region', { name: '表格' }).getByRole('status');

/** Letters GBK lacks, and a formula that would call home. */
const NAMES = ['示例外来干𬒗镇㶲厂', '=HYPERLINK("http://127.0.0.1","示例外来")', '示例外来丙'];

const squareAt = (lon: number): Ring => [
  [lon, 30.03],
  [lon + 0.001, 30.03],
  [lon + 0.001, 30.031],
  [lon, 30.031],
];
const rings = NAMES.map((_, at) => squareAt(122.1 + at * 0.002));

/** Brings the three plots in, as a person drops a file. */
async function bringIn(page: Page): Promise<void> {
  const features = NAMES.map((name, at) => {
    const ring = rings[at] as Ring;
    const geometry = { type: 'Polygon', coordinates: [[...ring, ring[0]]] };
    return { type: 'Feature', properties: { 地块名称: name, 用途: '工业用地' }, geometry };
  });
  const text = JSON.stringify({ type: 'FeatureCollection', features });
  const data = await page.evaluateHandle((json) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([json], '外来.geojson'));
    return transfer;
  }, text);
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: data });
  await page.getByText('松开以导入').waitFor();
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
  const panel = page.getByRole('region', { name: '导入数据', exact: true });
  await panel.getByRole('button', { name: '核对', exact: true }).click();
  await panel.getByRole('button', { name: '导入 3 行' }).click();
  await sayWho(page);
  await notice(page, /地块新增 3/).waitFor();
}

async function filterBy(page: Page, words: string): Promise<void> {
  await page.getByRole('combobox', { name: '筛选' }).fill(words);
  await page.keyboard.press('Enter');
}

async function openExport(page: Page): Promise<Locator> {
  await showPanel(page, '数据');
  await page.getByRole('button', { name: '导出数据…' }).click();
  return dialog(page);
}

async function download(page: Page) {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog(page).getByRole('button', { name: '导出', exact: true }).click(),
  ]);
  const bytes = new Uint8Array(await readFile(await file.path()));
  const { tables, unreadable } = readFiles([{ name: file.suggestedFilename(), bytes }], {
    progress() {},
    stopped: () => false,
  });
  expect(unreadable).toEqual([]);
  return { name: file.suggestedFilename(), bytes, tables };
}

it('the filter goes out as a GBK shapefile: lost letters are told one by one, land comes back as it was', async () => {
  const context = await browser.newContext();
  const page = await openDesk(context);
  await bringIn(page);
  await filterBy(page, '示例外来');
  await expect.poll(() => footer(page).textContent()).toContain(`3 / ${plots.length + 3} 宗`);

  const form = await openExport(page);
  await form.getByRole('radio', { name: '筛选结果 3' }).waitFor();
  expect(await form.getByRole('radio', { name: '筛选结果 3' }).isChecked()).toBe(true);
  await form.getByLabel('文字编码').selectOption('gbk');
  await form.getByText('选 GBK 时，表外的字（如 𬒗）写成“?”，逐字列出').waitFor();
  expect(await findClippedText(page)).toEqual([]);
  expect(await findAxeViolations(page)).toEqual([]);
  const { name, bytes, tables } = await download(page);
  expect(name).toMatch(/^定海区示例-地块-示例数据（虚构）-\d{8}-shp\.zip$/);

  // The warning names the letter, the record and the column; so do the notes in the file.
  const lost = dialog(page, '已导出').getByRole('region', { name: '丢失的字' });
  const words = `“𬒗”（U+2C497）：第 1 行“${NAMES[0]}”的“名称”`;
  await lost.getByText(words).waitFor();
  await lost.getByText('“㶲”（U+3DB2）').waitFor();
  const entries = unzipSync(bytes);
  const notes = new TextDecoder().decode(entries['数据说明.txt']);
  expect(notes).toContain('数据性质：示例数据（虚构）');
  expect(notes).toContain(words);
  expect(await findClippedText(page)).toEqual([]);
  expect(await findAxeViolations(page)).toEqual([]);

  const [table] = tables;
  expect(table?.encoding?.from).toBe('cpg');
  expect(table?.rows).toHaveLength(3);
  const names = table?.rows.map((row) => row[table.columns.indexOf('MC')]);
  expect(names).toEqual(['示例外来干?镇?厂', NAMES[1], NAMES[2]]);
  const crs = gridCrs(41, 3, true);
  if (!crs) throw new Error('zone 41 is one of China');
  for (const [at, ring] of rings.entries()) {
    const polygons = table?.shapes?.[at]?.polygons ?? [];
    const back = placeShape(polygons, { crs, swapped: false }, 'none');
    if (!back) throw new Error(`plot ${at} came back without its outline`);
    const m2 = geodesicAreaM2(packPolygons([[ring]]));
    expect(Math.abs(geodesicAreaM2(back) - m2)).toBeLessThan(0.01);
  }
  expectQuiet(page);
  await context.close();
});

it('a name that is a formula is inert in CSV, and read back as it was', async () => {
  const context = await browser.newContext();
  const page = await openDesk(context);
  await bringIn(page);
  await filterBy(page, '示例外来');
  await expect.poll(() => footer(page).textContent()).toContain('3 /');
  const form = await openExport(page);
  await form.getByLabel('格式').selectOption('csv');
  const { bytes, tables } = await download(page);
  const entries = unzipSync(bytes);
  const [csv] = Object.keys(entries).filter((name) => name.endsWith('.csv'));
  const text = new TextDecoder().decode(entries[csv ?? '']);
  expect(text).toContain(`"'=HYPERLINK(""http`);
  expect(text).not.toMatch(/(^|[,"\n])[=+@]/);
  const names = tables[0]?.rows.map((row) => row[tables[0]?.columns.indexOf('名称') ?? -1]);
  expect(names).toEqual(NAMES);
  expectQuiet(page);
  await context.close();
});

it('a list goes out with verdict, figure and clause, closed for outside', async () => {
  const context = await browser.newContext();
  const page = await openDesk(context);
  const form = await openExport(page);
  await form.getByLabel('内容').selectOption({ label: '清单' });
  await form.getByLabel('清单', { exact: true }).waitFor();
  await form.getByLabel('去掉企业名称').check();
  await form.getByLabel('税收').selectOption('band');
  expect(await findClippedText(page)).toEqual([]);
  const { tables } = await download(page);
  const [list, notes] = tables;
  expect(list?.rows.length).toBeGreaterThan(0);
  expect(list?.columns).toEqual(expect.arrayContaining(['现列为', '条款', '条款原文', '标准']));
  expect(list?.columns).not.toContain('名称');
  const told = new Map(notes?.rows.map(([what, words]) => [what, String(words)]));
  expect(told.get('保密处理')).toMatch(/未写入的列：名称/);
  expect(told.get('数据性质')).toBe('示例数据（虚构）');
  expectQuiet(page);
  await context.close();
});

it('given up, an export leaves no file; the form is there again', async () => {
  const context = await browser.newContext();
  const page = await openDesk(context);
  // The worker never answers: there is time to give up.
  await page.route(/export-layer/, () => {});
  let files = 0;
  page.on('download', () => {
    files += 1;
  });
  const form = await openExport(page);
  await form.getByRole('button', { name: '导出', exact: true }).click();
  await dialog(page, '正在导出').getByRole('button', { name: '取消导出' }).click();
  await dialog(page).getByText('已取消导出，没有生成文件。').waitFor();
  expect(files).toBe(0);
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
  await context.close();
});
