import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inflateSync } from 'node:zlib';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDesk } from '../drivers/desk';
import { expectQuiet } from '../drivers/new-page';
import { openBrowser } from '../drivers/open-browser';
import { plots } from '../drivers/sample';

let browser: Awaited<ReturnType<typeof openBrowser>>;
let folder: string;
beforeAll(async () => {
  browser = await openBrowser();
  folder = await mkdtemp(join(tmpdir(), 'mutu-wall-'));
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

/** WebGL's name for the largest picture a card draws into. */
const MAX_RENDERBUFFER_SIZE = 0x84e8;

/** Most by which a part of a pixel's colour may differ: parts are drawn about other middles, with other roundings. */
const MOST_STEPS = 24;

async function openDialog(page: Page): Promise<Locator> {
  const legend = page.getByRole('region', { name: '图例：亩均税收' });
  await expect.poll(() => legend.textContent()).toContain(String(plots.length));
  await page.getByRole('button', { name: '挂图打印' }).click();
  const dialog = page.getByRole('dialog', { name: '挂图打印' });
  await dialog.locator('image').waitFor({ state: 'attached' });
  return dialog;
}

const choose = (dialog: Locator, name: string) =>
  dialog.getByRole('radio', { name, exact: true }).check({ force: true });

/** The picture that is saved, and what is told of it. */
async function savePng(page: Page, dialog: Locator) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: '保存 PNG' }).click(),
  ]);
  const path = join(folder, `${Math.random().toString(36).slice(2)}.png`);
  await download.saveAs(path);
  const told = (await dialog.getByText(/块画成/).textContent()) ?? '';
  const [pieces = 0, names = 0] = [/分 (\d+) 块/, /标注 (\d+) 处/].map((what) =>
    Number(what.exec(told)?.[1] ?? 0),
  );
  return { ...pixelsOf(await readFile(path)), name: download.suggestedFilename(), pieces, names };
}

it('a sheet drawn in parts is the sheet drawn in one: no seams, no name doubled', async () => {
  const whole = await drawA4(null);
  const parts = await drawA4(512);
  expect(whole.pieces).toBe(1);
  expect(parts.pieces).toBeGreaterThan(6);
  expect([whole.width, whole.height]).toEqual([1754, 1240]);
  expect([parts.width, parts.height]).toEqual([1754, 1240]);
  expect(parts.names).toBe(whole.names);
  expect(whole.names).toBeGreaterThan(8);
  let [most, other] = [0, 0];
  for (let i = 0; i < whole.rgb.length; i++) {
    const steps = Math.abs((whole.rgb[i] ?? 0) - (parts.rgb[i] ?? 0));
    if (steps > most) most = steps;
    if (steps > 2) other++;
  }
  expect(most).toBeLessThanOrEqual(MOST_STEPS);
  expect(other / whole.rgb.length).toBeLessThan(0.001);
  // It is a map, not a white sheet: parcels in the colours of the legend lie upon it.
  expect(inked(whole)).toBeGreaterThan(3000);
}, 240_000);

/** An A4 at 150 dpi; `limit` is a graphics card that draws no more pixels than that at a time. */
async function drawA4(limit: number | null) {
  const context = await browser.newContext();
  if (limit) await limitGraphics(context, limit);
  const page = await openDesk(context);
  const dialog = await openDialog(page);
  await choose(dialog, 'A4');
  await choose(dialog, '150 dpi');
  const picture = await savePng(page, dialog);
  expect(picture.name).toMatch(
    /^示例数据（虚构）-定海区工业用地亩均税收图（\d{4} 年）-A4-150dpi\.png$/,
  );
  expectQuiet(page);
  await context.close();
  return picture;
}

async function limitGraphics(context: BrowserContext, limit: number): Promise<void> {
  await context.addInitScript(
    ([name, most]) => {
      const real = WebGL2RenderingContext.prototype.getParameter;
      WebGL2RenderingContext.prototype.getParameter = function (asked) {
        return asked === name ? most : real.call(this, asked);
      };
    },
    [MAX_RENDERBUFFER_SIZE, limit] as const,
  );
}

it('an A3 for the printer is one page of its size, with all of its furniture as text', async () => {
  const context = await browser.newContext();
  await context.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-asked', 'print');
  });
  const page = await openDesk(context);
  const dialog = await openDialog(page);
  await dialog.getByLabel('标题').fill('定海区低效工业用地挂图');
  await dialog.getByLabel('制图').fill('示例科室');
  await dialog.getByLabel('水印').fill('示例水印');
  await choose(dialog, '按比例尺');
  await dialog.getByLabel(/^比例尺/).fill('1:5万');
  await choose(dialog, '150 dpi');
  await dialog.getByRole('button', { name: '打印或存为 PDF' }).click();
  await page.locator('html[data-asked="print"]').waitFor({ timeout: 60_000 });
  const sheet = page.getByRole('img', { name: /^打印稿/, includeHidden: true });
  const words = ((await sheet.textContent()) ?? '').replaceAll(/\s/g, '');
  for (const part of [
    '定海区低效工业用地挂图',
    '内部资料',
    '示例数据（虚构）·示意边界',
    '图例·亩均税收（万元/亩）',
    `${plots.length}宗`,
    '无数据',
    '疑似闲置（未经认定）',
    '工业用地控制线',
    '北',
    '比例尺1:50,000',
    '2000国家大地坐标系（CGCS2000）',
    '第41带，中央经线123°',
    'Web墨卡托',
    '数据来源：',
    '数据日期：',
    '制图：示例科室',
    '示例水印',
  ])
    expect(words).toContain(part);
  const pdf = join(folder, 'a3.pdf');
  await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true });
  const text = (await readFile(pdf)).toString('latin1');
  expect(text.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  const [, width = '0', height = '0'] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(text) ?? [];
  // Points: 420 by 297 mm, to a pixel.
  expect(Math.abs(Number(width) - 1190.6)).toBeLessThan(1);
  expect(Math.abs(Number(height) - 841.9)).toBeLessThan(1);
  const drawn = await textOfPdf(pdf);
  if (drawn !== null) for (const part of ['内部资料', '中央经线']) expect(drawn).toContain(part);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await dialog.getByText(/已交给打印/).waitFor();
  expectQuiet(page);
  await context.close();
});

/** Where poppler is installed, what a reader of the file finds in it. */
async function textOfPdf(path: string): Promise<string | null> {
  try {
    const { stdout } = await promisify(execFile)('pdftotext', [path, '-']);
    return stdout.replaceAll(/\s/g, '');
  } catch {
    return null;
  }
}

it('a sheet may be given up, a lost card is told in words, and the next one comes out', async () => {
  const context = await browser.newContext();
  // Parts so small that there are many of them.
  await limitGraphics(context, 400);
  const page = await openDesk(context);
  const dialog = await openDialog(page);
  await dialog.getByRole('button', { name: '保存 PNG' }).click();
  await dialog.getByText(/已画 [1-9]\d* 块/).waitFor();
  await dialog.getByRole('button', { name: '取消', exact: true }).click();
  await dialog.getByText('已取消，没有生成文件。').waitFor();

  await dialog.getByRole('button', { name: '保存 PNG' }).click();
  await dialog.getByText(/已画 [1-9]\d* 块/).waitFor();
  await page.evaluate(() => {
    const canvas = [...document.querySelectorAll<HTMLCanvasElement>('.maplibregl-canvas')].at(-1);
    canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
  });
  await dialog.getByText(/显卡收回了画布/).waitFor();

  await choose(dialog, 'A4');
  await choose(dialog, '150 dpi');
  const { width } = await savePng(page, dialog);
  expect(width).toBe(1754);
  await context.close();
});

/** Pixels that are neither white nor grey nor pale. */
function inked({ rgb }: { readonly rgb: Uint8Array }): number {
  let count = 0;
  for (let i = 0; i < rgb.length; i += 3) {
    const [r = 0, g = 0, b = 0] = [rgb[i], rgb[i + 1], rgb[i + 2]];
    if (Math.max(r, g, b) - Math.min(r, g, b) > 60) count++;
  }
  return count;
}

/** Reads the pictures the app writes: 8 bits, three colours, every row less the one above. */
function pixelsOf(png: Buffer) {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const packed: Buffer[] = [];
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      packed.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const raw = inflateSync(Buffer.concat(packed));
  const line = 3 * width;
  const rgb = new Uint8Array(line * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < line; x++)
      rgb[y * line + x] =
        (raw[y * (line + 1) + 1 + x] ?? 0) + (y > 0 ? (rgb[(y - 1) * line + x] ?? 0) : 0);
  return { width, height, rgb };
}
