import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { notice, openDesk, sayWho, showPanel } from '../drivers/desk';
import { findAxeViolations } from '../drivers/find-axe-violations';
import { findClippedText } from '../drivers/find-clipped-text';
import { heldLand, placedFirms } from '../drivers/match-files';
import { expectQuiet } from '../drivers/new-page';
import { openBrowser } from '../drivers/open-browser';

let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const panel = (page: Page, name = '导入数据') => page.getByRole('region', { name, exact: true });

async function importBoth(page: Page): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: '定海区示例' }).click();
  await page.getByText('新建工作区…').click();
  const dialog = page.getByRole('dialog', { name: '新建工作区' });
  await dialog.getByLabel('工作区名称').fill('匹配');
  await dialog.getByLabel('县（市、区）').fill('定海区');
  await dialog.getByLabel('行政区划代码').fill('330902');
  await dialog.getByLabel('CGCS2000 3 度带').selectOption('41');
  await dialog.getByRole('button', { name: '新建', exact: true }).click();
  await notice(page, '已新建工作区“匹配”').waitFor();
  await showPanel(page, '数据');
  await panel(page, '数据').getByRole('button', { name: '导入数据…' }).click();
  const files = [heldLand(), placedFirms()].map(({ name, bytes }) => {
    return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
  });
  await panel(page).locator('input[type=file]').first().setInputFiles(files);
  await panel(page).getByRole('button', { name: '核对', exact: true }).click();
  await panel(page).getByRole('button', { name: '导入 14 行' }).click();
  await sayWho(page);
  await notice(page, /企业新增 8/).waitFor();
}

const undo = (page: Page) => page.getByRole('button', { name: /^撤销：建立/ });
const progress = (page: Page, name?: string) =>
  panel(page, name).getByRole('status', { name: '匹配进度' });

it('firms and land are put together: the sure ones at once, shares, one by one, one on the map; and undone', async () => {
  const context = await browser.newContext();
  const page = await openDesk(context);
  await importBoth(page);
  await progress(page).getByText('企业 8 家：已对应 0，未对应 8（有建议 6，没有建议 2）').waitFor();
  await panel(page)
    .getByText(/1 家企业带坐标，1 家落在地块内/)
    .waitFor();
  await panel(page).getByText('权利人“示例老乙丑五金厂”是曾用名').waitFor();
  await panel(page).getByText('权利人统一社会信用代码 111111111111111115').waitFor();
  await panel(page).getByText('地址与坐落同为“示例大道88号”；企业坐标在该地块内').waitFor();
  expect(await findClippedText(page)).toEqual([]);
  expect(await findAxeViolations(page)).toEqual([]);

  await panel(page).getByRole('button', { name: '全部接受可靠的 3 条（自有）' }).click();
  await notice(page, /建立“示例.*等 3 条用地关系/).waitFor();
  await progress(page).getByText('地块 6 宗：已对应 3，未对应 3（有建议 2，没有建议 1）').waitFor();

  // Two share a parcel of 3 亩: more than that is refused, what one has not said is unknown.
  const shared = panel(page).getByRole('region', { name: '几家共用的地块' });
  const save = shared.getByRole('button', { name: '保存示例四号地的使用企业' });
  await shared.getByLabel('示例丁卯塑料有限公司的用地面积（亩）').fill('2');
  await shared.getByText('自有 2 家：2.00 亩，另有 1 家未知，宗地还余 1.00 亩').waitFor();
  await shared.getByLabel('示例戊辰纺织有限公司的用地面积（亩）').fill('2');
  await shared.getByText('自有 2 家：4.00 亩，超出宗地 1.00 亩，请改小').waitFor();
  expect(await save.isDisabled()).toBe(true);
  await shared.getByLabel('示例戊辰纺织有限公司的用地面积（亩）').fill('1');
  await save.click();
  await notice(page, /建立“示例.*等 2 条用地关系/).waitFor();

  const taken = panel(page).getByRole('button', {
    name: '接受：示例己巳食品有限公司使用示例五号地',
  });
  await panel(page).getByLabel('示例己巳食品有限公司的用地方式').selectOption('租赁');
  await panel(page).getByLabel('示例己巳食品有限公司的使用建筑面积（平方米）').fill('800');
  await taken.click();
  await notice(page, '建立“示例己巳食品有限公司”的用地关系').waitFor();

  // By hand: the firm from the list, the parcel from the map.
  await panel(page)
    .getByText(/^没有用地的企业 2 家/)
    .click();
  await panel(page).getByRole('button', { name: '示例庚午木业有限公司', exact: true }).click();
  const form = panel(page).getByRole('form', { name: '手动建立用地关系' });
  await form.getByText('请在地图上点选一宗').waitFor();
  const box = await page.locator('canvas').first().boundingBox();
  if (!box) throw new Error('no map');
  await expect
    .poll(async () => {
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2, { delay: 30 });
      return form.getByText('示例六号地').count();
    })
    .toBeGreaterThan(0);
  await form.getByRole('button', { name: '建立' }).click();
  await notice(page, '建立“示例庚午木业有限公司”的用地关系').waitFor();
  await progress(page).getByText('企业 8 家：已对应 7，未对应 1（有建议 0，没有建议 1）').waitFor();

  // Each was one event; what is undone is suggested again.
  for (let event = 0; event < 4; event++) await undo(page).click();
  await progress(page).getByText('企业 8 家：已对应 0，未对应 8（有建议 6，没有建议 2）').waitFor();
  await panel(page).getByRole('button', { name: '全部接受可靠的 3 条（自有）' }).waitFor();
  expectQuiet(page);
  await context.close();
});

it('the desk comes back to it later, finds by address and opens each record', async () => {
  const context = await browser.newContext();
  const page = await openDesk(context);
  await importBoth(page);
  await page.reload();
  // The address brings its own panel back as soon as the workspace is open.
  const counts = page.getByText('没有用地的企业 8 家，没有企业的地块 6 宗。');
  await expect
    .poll(async () => {
      await showPanel(page, '数据');
      return counts.count();
    })
    .toBe(1);
  await page.getByRole('button', { name: '匹配…' }).click();
  const desk = panel(page, '企业与地块匹配');
  // What stands in the records is enough for one: holders were hints of the file alone.
  await desk.getByText('地址与坐落同为“示例大道88号”', { exact: false }).waitFor();
  await desk.getByText(/^没有用地的企业 8 家/).click();
  await desk.getByRole('button', { name: '打开示例辛未制鞋有限公司' }).click();
  await page.getByRole('heading', { name: '示例辛未制鞋有限公司' }).waitFor();
  await desk
    .getByRole('form', { name: '手动建立用地关系' })
    .getByText('示例辛未制鞋有限公司')
    .waitFor();
  expect(await findClippedText(page)).toEqual([]);
  expect(await findAxeViolations(page)).toEqual([]);
  expectQuiet(page);
  await context.close();
});
