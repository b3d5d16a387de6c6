import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DistrictFiles } from '../../../src/files/sample-district/district-files';
import { notice, openDesk, openParcel, sayWho } from '../drivers/desk';
import { clickPlaces, dragPlace, fingersOn, screenOf } from '../drivers/draw';
import { expectQuiet } from '../drivers/new-page';
import { openBrowser } from '../drivers/open-browser';
import { plots } from '../drivers/sample';

let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const file = new URL('../../../data/geojson/330902/parcels.geojson', import.meta.url);
const { features } = JSON.parse(readFileSync(file, 'utf8')) as DistrictFiles['parcels'];
const [first, second] = features.map(({ properties: { name }, geometry }) => {
  const ring = geometry?.type === 'Polygon' ? (geometry.coordinates[0] ?? []) : [];
  return { name, ring: ring as [number, number][] };
});
if (!first || !second) throw new Error('the sample has no two parcels');

const at = (ring: readonly (readonly [number, number])[], share: number) => {
  const [lons, lats] = [ring.map(([lon]) => lon), ring.map(([, lat]) => lat)];
  const lon = Math.min(...lons) + share * (Math.max(...lons) - Math.min(...lons));
  return { lon, south: Math.min(...lats), north: Math.max(...lats) };
};
const count = (page: Page) => page.getByRole('region', { name: '表格' }).getByRole('status');
const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true }).last();
const undo = (page: Page) => page.getByRole('button', { name: /^撤销/ }).first();

it('a parcel is split by a line, in one event that is undone at once', async () => {
  const context = await browser.newContext();
  const page = await openDesk(context);
  await openParcel(page, first.name);
  await page.getByRole('button', { name: '切分', exact: true }).click();
  await page.getByRole('heading', { name: '切分地块' }).first().waitFor();
  await page.getByText('在界外点起点。').waitFor();
  const toScreen = await screenOf(page);
  const { lon, south, north } = at(first.ring, 0.3);
  await clickPlaces(page, [toScreen([lon, north + 0.0002]), toScreen([lon, south - 0.0002])]);
  await card(page, '切分地块').getByRole('button', { name: '完成' }).click();
  await page.getByText('第 2 块', { exact: true }).waitFor();
  expect(await page.getByText(/（[\d.]+%）/).count()).toBe(2);
  await page.getByLabel('切分理由').fill('分割出让');
  await page.getByRole('button', { name: '切分地块' }).click();
  await sayWho(page);
  await notice(page, `将“${first.name}”分割为 2 块`).waitFor();
  await expect.poll(() => count(page).textContent()).toContain(`${plots.length + 1} 宗`);
  await undo(page).click();
  await expect.poll(() => count(page).textContent()).toContain(`${plots.length} 宗`);
  expectQuiet(page);
  await context.close();
});

it('a corner two parcels share is moved in both; gestures are taken back first', async () => {
  const context = await browser.newContext();
  const page = await openDesk(context);
  await openParcel(page, first.name);
  await page.getByRole('button', { name: '更正界线', exact: true }).click();
  await page.getByRole('heading', { name: '更正界线' }).waitFor();
  const shared = first.ring.find(([lon, lat]) =>
    second.ring.some((other) => other[0] === lon && other[1] === lat),
  );
  if (!shared) throw new Error('the parcels share no corner');
  await card(page, '更正地块界线').getByRole('button', { name: '锁定' }).waitFor();
  await page.waitForTimeout(500);
  const move = async () => {
    const [x, y] = (await screenOf(page))(shared);
    await dragPlace(page, [x, y], [x + 16, y + 12]);
  };
  const along = page.getByRole('checkbox', { name: /一并移动相邻界线/ });
  // Locked, the corner stays; the map moves.
  await page.getByRole('button', { name: '锁定' }).click();
  await move();
  expect(await along.count()).toBe(0);
  await page.getByRole('button', { name: '解锁' }).click();
  await move();
  await along.waitFor();
  await page.keyboard.press('Control+z');
  await expect.poll(() => along.count()).toBe(0);
  await move();
  await along.waitFor();
  await page.getByLabel('更正理由').fill('按实测成果更正');
  await along.uncheck();
  await page.getByRole('button', { name: '保存界线' }).click();
  await sayWho(page);
  await page
    .getByRole('alert')
    .getByText(/将与“.*”重叠/)
    .waitFor();
  await along.check();
  await page.getByRole('button', { name: '保存界线' }).click();
  await notice(page, /的共用界线一并移动/).waitFor();
  expect(await page.evaluate(() => Object.keys(localStorage).join())).not.toContain('mutu.draft');
  expectQuiet(page);
  await context.close();
});

it('neighbours become one parcel', async () => {
  const context = await browser.newContext();
  const page = await openDesk(context);
  await openParcel(page, first.name);
  await page.getByRole('button', { name: '合并', exact: true }).click();
  await page.getByRole('heading', { name: '已选 1 宗' }).waitFor();
  const toScreen = await screenOf(page);
  const middle = second.ring.slice(0, -1);
  const mean = (i: 0 | 1) => middle.reduce((sum, place) => sum + place[i], 0) / middle.length;
  await clickPlaces(page, [toScreen([mean(0), mean(1)])]);
  await page.getByRole('heading', { name: '已选 2 宗' }).waitFor();
  await page.getByLabel('合并理由').fill('合并登记');
  await page.getByRole('button', { name: '合并地块' }).click();
  await sayWho(page);
  await notice(page, /将 2 宗地块合并为/).waitFor();
  await expect.poll(() => count(page).textContent()).toContain(`${plots.length - 1} 宗`);
  expectQuiet(page);
  await context.close();
});

it('fingers draw a parcel, a hole and its corners; a crash in between takes nothing', async () => {
  const context = await browser.newContext({
    viewport: { width: 1180, height: 820, touch: true },
    touch: true,
  });
  let page = await openDesk(context);
  await page.goto(`${page.url().split('#')[0]}#p=parcel&c=122.17,30.09,15.00`);
  await page.reload();
  // At once: what is begun while the page is still coming up is not lost.
  await page.getByRole('button', { name: '新增地块' }).first().tap();
  await page.getByText('在图上点第一个点。').waitFor();
  let fingers = await fingersOn(page);
  const box = await page.locator('canvas').first().boundingBox();
  if (!box) throw new Error('no map');
  const on = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const;
  await fingers.tap(on(0.3, 0.4));
  await fingers.tap(on(0.6, 0.38));
  await page.getByText(/已加 2 点/).waitFor();
  await fingers.pinch(on(0.5, 0.6), 80, 120);
  await page.getByText(/已加 2 点/).waitFor();
  expect(page.url()).not.toContain(',15.00');

  // Gone without a word, and back.
  const url = page.url();
  await page.close({ runBeforeUnload: false });
  page = await context.newPage();
  await page.goto(url);
  await page.getByText('上次没有保存的绘制，已接着画。').waitFor();
  await page.getByText(/已加 2 点/).waitFor();
  await page.waitForTimeout(2000);
  fingers = await fingersOn(page);
  for (const point of [on(0.62, 0.75), on(0.4, 0.78), on(0.3, 0.7)]) await fingers.tap(point);
  await page.getByRole('button', { name: '撤去一点' }).tap();
  await page.getByText(/已加 4 点/).waitFor();
  await page.getByRole('button', { name: '完成' }).tap();
  const area = page.getByText(/^[\d,.]+ 亩$/).first();
  await area.waitFor();
  const whole = await area.textContent();
  const ringsOf = () =>
    page.evaluate(() => {
      const key = Object.keys(localStorage).find((one) => one.startsWith('mutu.draft.')) ?? '';
      const { drafts } = JSON.parse(localStorage.getItem(key) ?? '{"drafts":[]}');
      return drafts[0]?.polygons.flat().map((ring: unknown[]) => ring.length);
    });
  expect(await ringsOf()).toEqual([4]);
  await page.getByRole('radio', { name: '多边形' }).tap();
  await page.getByRole('radio', { name: '挖去' }).tap();
  for (const point of [on(0.48, 0.58), on(0.53, 0.58), on(0.53, 0.63)]) await fingers.tap(point);
  await page.getByRole('button', { name: '完成' }).tap();
  await expect.poll(ringsOf).toEqual([4, 3]);
  await expect.poll(() => area.textContent()).not.toBe(whole);
  await page.getByRole('radio', { name: '改界点' }).tap();
  await page.waitForTimeout(500);
  await fingers.tap(on(0.44, 0.7));
  const [from, to] = [on(0.62, 0.75), on(0.68, 0.7)];
  await fingers.drag(from, to);
  await fingers.rest(to);
  await expect.poll(ringsOf).toEqual([3, 3]);
  await page.getByRole('button', { name: '撤销上一笔' }).tap();
  await expect.poll(ringsOf).toEqual([4, 3]);
  await page.getByRole('textbox', { name: '名称', exact: true }).fill('手绘新地块');
  await page.getByLabel('新增依据').fill('现场核实');
  await page.getByRole('button', { name: '保存地块' }).tap();
  await sayWho(page);
  await notice(page, /新增地块“手绘新地块”，图形面积/).waitFor();
  await context.close();
});

it('a parcel is retired for a reason, and comes back by undo', async () => {
  const context = await browser.newContext();
  const page = await openDesk(context);
  // The first one has entries of a target on it, which hold it.
  await openParcel(page, second.name);
  await page.getByRole('button', { name: '注销', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '注销地块' });
  expect(await dialog.getByRole('button', { name: '注销地块' }).isDisabled()).toBe(true);
  await dialog.getByLabel('注销理由').fill('已征收');
  await dialog.getByRole('button', { name: '注销地块' }).click();
  await sayWho(page);
  await expect.poll(() => count(page).textContent()).toContain(`${plots.length - 1} 宗`);
  await undo(page).click();
  await expect.poll(() => count(page).textContent()).toContain(`${plots.length} 宗`);
  expectQuiet(page);
  await context.close();
});
