import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { notice, openDesk, sayWho, showPanel } from '../drivers/desk';
import { findAxeViolations } from '../drivers/find-axe-violations';
import { findClippedText } from '../drivers/find-clipped-text';
import { fallenBack } from '../drivers/listed-sample';
import { expectQuiet } from '../drivers/new-page';
import { openBrowser } from '../drivers/open-browser';

let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const panel = (page: Page) => page.locator('section[aria-labelledby]', { hasText: '项目' }).first();
const button = (page: Page, name: string | RegExp) => panel(page).getByRole('button', { name });
const rows = (page: Page) =>
  page.getByRole('list', { name: '项目', exact: true }).getByRole('listitem');

const LEAD = '示例责任单位（测试）';

/** Plans for all enterprises on the list of 2021, all of one township or everywhere; only they are looked at afterwards. */
async function planList(page: Page, unit = ''): Promise<number> {
  await showPanel(page, '项目');
  await button(page, '从当前清单建方案').click();
  const form = page.getByRole('form', { name: '新建项目' });
  await page.getByRole('combobox', { name: '清单', exact: true }).selectOption('低效企业清单');
  await form.waitFor();
  if (unit)
    await panel(page).getByRole('combobox', { name: '按单位' }).selectOption({ label: unit });
  await form.getByRole('combobox', { name: '处置方式' }).selectOption('一企一方案处置方式');
  await form.getByLabel('具体做法').fill('提升');
  await form.getByLabel('责任单位').fill(LEAD);
  const submit = form.getByRole('button', { name: /^建 [\d,]+ 个项目$/ });
  const count = Number((await submit.textContent())?.match(/\d+/)?.[0]);
  await submit.click();
  await sayWho(page);
  await page.getByRole('textbox', { name: '查找项目' }).fill(LEAD);
  return count;
}

async function move(page: Page, fields: { to?: string; on?: string; why?: string }) {
  const form = page.getByRole('form', { name: '移动项目' });
  if (fields.to) await form.getByRole('combobox').selectOption(fields.to);
  if (fields.on) await form.getByLabel('日期').fill(fields.on);
  if (fields.why) await form.getByRole('textbox', { name: /理由|说明/ }).fill(fields.why);
  await form.getByRole('button', { name: /^(移到|退回)/ }).click();
}

it('makes plans of a list, moves them together, and takes it all back in one step each', async () => {
  const context = await browser.newContext();
  const page = await openDesk(context);
  const count = await planList(page);
  expect(count).toBeGreaterThan(50);
  await notice(page, `新建 2021 年一企一方案 ${count} 个`).waitFor();
  await panel(page).getByText(`共 ${count} 个，`).waitFor();

  // Nobody gets a second plan for the same year.
  await button(page, '从当前清单建方案').click();
  await panel(page)
    .getByText(/还没有项目 0 个；另有 \d+ 个已有项目，不再新建/)
    .waitFor();
  await page.getByRole('button', { name: '返回全部项目' }).click();

  await page.getByRole('checkbox', { name: '选中所列全部' }).check();
  await button(page, '移动…').click();
  await move(page, { to: '方案', on: '2021-06-01' });
  const form = page.getByRole('form', { name: '移动项目' });
  await form.getByRole('alert').getByText('不能由“入单”直接到“方案”').waitFor();
  await move(page, { to: '建档', on: '2021-06-01', why: '集中建档' });
  await notice(page, /等 \d+ 个推进到建档（2021-06-01）：集中建档/).waitFor();

  await page.getByRole('combobox', { name: '按状态' }).selectOption('入单');
  await page.getByText('没有符合条件的项目').waitFor();
  await page.getByRole('combobox', { name: '按状态' }).selectOption('建档');
  await expect.poll(() => rows(page).count()).toBeGreaterThan(2);

  await page.keyboard.press('Control+z');
  await page.getByText('没有符合条件的项目').waitFor();
  await page.getByRole('combobox', { name: '按状态' }).selectOption('');
  await panel(page).getByText(`共 ${count} 个，`).waitFor();
  await page.keyboard.press('Control+z');
  await page.getByText('没有符合条件的项目').waitFor();
  expectQuiet(page);
  await context.close();
});

it('says what is missing before a plan is struck off, by clause, and keeps the way it went', async () => {
  const context = await browser.newContext();
  const page = await openDesk(context);
  await planList(page, '干𬒗镇');
  await rows(page).first().getByRole('button').click();
  await page.getByRole('list', { name: '状态：入单' }).waitFor();
  for (const [to, on] of [
    ['建档', '2021-05-10'],
    ['方案', '2021-06-10'],
    ['整治', '2021-07-10'],
    ['验收', '2021-11-10'],
  ] as const) {
    await page.getByRole('button', { name: `推进到${to}…` }).click();
    await move(page, { on });
    await page.getByRole('list', { name: `状态：${to}` }).waitFor();
  }
  await page.getByRole('button', { name: '推进到销号…' }).click();
  await move(page, { on: '2021-12-20' });
  const alert = page.getByRole('form', { name: '移动项目' }).getByRole('alert');
  await alert.getByText('没有佐证材料，也没有文号').waitFor();
  await page.getByRole('form', { name: '移动项目' }).getByRole('button', { name: '取消' }).click();

  const image = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const evidence = page.getByRole('region', { name: '佐证材料' });
  const files = evidence.locator('input[type=file]');
  await files.setInputFiles({
    name: '验收.svg',
    mimeType: 'image/svg+xml',
    buffer: Buffer.from('<svg onload="alert(1)"/>'),
  });
  await notice(page, /“验收.svg”的内容不是照片/).waitFor();
  await files.setInputFiles({ name: '验收照片.png', mimeType: 'image/png', buffer: image });
  await evidence.getByRole('link', { name: '验收照片.png' }).waitFor();
  const conditions = page.getByRole('region', { name: '销号条件' });
  await conditions.getByText('佐证材料 1 件').waitFor();
  await conditions.getByText(/2021 年度低效企业清单/).waitFor();

  await page.getByRole('button', { name: '退回…' }).click();
  await move(page, { to: '整治', on: '2021-12-01' });
  await page.getByRole('alert').getByText('没有写明理由').waitFor();
  await move(page, { why: '现场核查未整改到位' });
  const log = page.getByRole('region', { name: '推进记录' });
  await log.getByText('（由验收退回）').waitFor();
  await log.getByText('现场核查未整改到位').waitFor();
  expect(await log.getByRole('listitem').count()).toBe(6);

  const milestones = page.getByRole('region', { name: '节点' });
  const ticks = milestones.getByRole('checkbox');
  expect(await ticks.first().isChecked()).toBe(true);
  expect(await milestones.getByRole('checkbox', { name: '完成整治已完成' }).isChecked()).toBe(
    false,
  );

  // The address brings the same plan back.
  await page.reload();
  await page.getByRole('list', { name: '状态：整治' }).waitFor();
  expectQuiet(page);
  await context.close();
});

it('moves a card by hand and by key, and shows counts and land by state', async () => {
  const context = await browser.newContext();
  const page = await openDesk(context);
  const count = await planList(page, '白泉镇');
  await page.getByRole('radio', { name: '看板' }).check();
  const column = (state: string, of: number) =>
    page.getByRole('region', { name: `${state} ${of} 个`, exact: true });
  await column('入单', count).waitFor();
  expect(await column('入单', count).textContent()).toMatch(/亩/);
  const card = column('入单', count).getByRole('listitem').first();
  await card.dragTo(column('建档', 0));
  await move(page, { on: '2021-06-01' });
  await column('建档', 1).waitFor();

  const menu = column('建档', 1).getByRole('button', { name: /^移动/ });
  await menu.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: '移到方案…' }).waitFor();
  await page.keyboard.press('Enter');
  await move(page, { on: '2021-07-01' });
  await column('方案', 1).waitFor();

  await page.getByRole('radio', { name: '地图' }).check();
  await button(page, /^方案\s*1/).click();
  await panel(page).getByText('1').first().waitFor();
  expect(await findClippedText(page)).toEqual([]);
  expect(await findAxeViolations(page)).toEqual([]);
  expectQuiet(page);
  await context.close();
});

it('strikes nobody off whose figure fell again, and tells what the year of the plan says', async () => {
  const context = await browser.newContext();
  const page = await openDesk(context);
  await planList(page);
  await page.getByRole('textbox', { name: '查找项目' }).fill(fallenBack());
  await page.getByRole('combobox', { name: '按年度' }).selectOption('2021 年');
  await expect.poll(() => rows(page).count()).toBe(1);
  await rows(page).first().getByRole('button').click();
  const conditions = page.getByRole('region', { name: '销号条件' });
  await conditions.getByText(/2021 年度低效企业清单：达标，亩均税收（2021 年）/).waitFor();
  await conditions.getByText(/后来又回落：2023 年亩均税收 .*又低于 3.00 万元\/亩/).waitFor();
  // Its own record tells of the plan, and leads back to it.
  const record = page.getByRole('complementary', { name: '档案' });
  await page.getByRole('button', { name: fallenBack(), exact: true }).click();
  const own = record.getByRole('region', { name: '项目', exact: true });
  await own.getByText('2021 年，期限 2021-12-31').waitFor();
  await page.getByRole('button', { name: '返回全部项目' }).click();
  await own.getByRole('listitem').filter({ hasText: '2021 年' }).getByRole('button').click();
  await conditions.waitFor();
  expectQuiet(page);
  await context.close();
});
