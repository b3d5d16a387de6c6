import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { notice, openDesk, sayWho, showPanel } from '../drivers/desk';
import { findAxeViolations } from '../drivers/find-axe-violations';
import { expectQuiet } from '../drivers/new-page';
import { openBrowser } from '../drivers/open-browser';

let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Idle for years, and entered as a plan by the sample. */
const PLANNED = '盐仓兴舟区块 17-01 号地块';
const TARGET = '盘活利用闲置低效用地（累计）';
/** The sample has credits up to the day before, and plans for 3 and for 9 days later. */
const NOW = new Date('2023-12-19T10:00:00+08:00');

const panel = (page: Page) => page.getByRole('region', { name: TARGET });
const table = (page: Page, name: string) => panel(page).getByRole('table', { name });
const targetRow = (page: Page) =>
  table(page, '目标：现行与假设').getByRole('row', { name: new RegExp(`^${TARGET}`) });
const button = (page: Page, name: string | RegExp) => panel(page).getByRole('button', { name });

it('thresholds and plans are supposed beside the present; a set for the gap becomes plans, and one undo takes all back', async () => {
  const context = await browser.newContext();
  await context.clock.setFixedTime(NOW);
  const page = await openDesk(context);
  await showPanel(page, '目标');
  await page
    .getByRole('button', { name: new RegExp(`^${TARGET.slice(0, 8)}`) })
    .first()
    .click();
  const figure = panel(page).locator('strong').first();
  await figure.waitFor();
  const done = await figure.innerText();

  await panel(page).getByText('试算：名单标准、权重和计划').click();
  const back = button(page, '恢复现行');
  await back.waitFor();
  expect(await back.isDisabled()).toBe(true);

  // A month later nothing is left of the forecast within the period.
  await panel(page).getByLabel('计划全部推迟（个月）').fill('1');
  await targetRow(page)
    .getByText(/^预计 −/)
    .waitFor();
  const cells = targetRow(page).getByRole('cell');
  const [now, then] = await Promise.all([0, 1].map((at) => cells.nth(at).innerText()));
  expect(now).toContain('2023-12-31 预计');
  expect(then).not.toContain('预计');
  expect(then).toContain('没有计划，差');

  // As the guide tells it of the list's own trial: 193 firms at 3, 316 at 4.
  await panel(page).getByLabel('2021 年度亩均税收低于（万元/亩）').fill('4');
  const list = table(page, '名单：现行与假设').getByRole('row', { name: /^2021 年低效企业清单/ });
  await list.getByRole('button', { name: /假设 316 家 5,107.08 亩/ }).waitFor();
  await list.getByRole('button', { name: /现行 193 家 2,875.61 亩/ }).waitFor();
  await list.getByRole('button', { name: /退出 0 家/ }).waitFor();
  await list.getByRole('button', { name: /新增 123 家/ }).click();
  const names = panel(page).getByRole('list', { name: '2021 年低效企业清单 · 新增' });
  expect(await names.getByRole('listitem').count()).toBe(20);
  // Said where the figures are, however far a person has scrolled.
  const said = panel(page).getByText('假设，不入账');
  const seen = await said.evaluateAll((all) => all.filter((one) => one.checkVisibility()).length);
  expect(seen).toBe(4);
  expect(await findAxeViolations(page)).toEqual([]);
  expect(await figure.innerText()).toBe(done);
  await back.click();
  await targetRow(page).waitFor({ state: 'detached' });
  await panel(page).getByText('试算：名单标准、权重和计划').click();

  await button(page, '找一组').click();
  // One more by hand, that has a plan already.
  await panel(page)
    .getByRole('checkbox', { name: `计入 ${PLANNED}`, exact: true })
    .check();
  await panel(page).getByLabel('计划完成日期').fill('2023-12-31');
  const turn = button(page, /^转为方案（\d+ 宗）$/);
  const count = Number((await turn.innerText()).match(/\d+/)?.[0]);
  await turn.click();
  await sayWho(page);
  await notice(page, new RegExp(`补差转为方案：计划认定 ${count} 笔`)).waitFor();
  const made = await panel(page)
    .getByText(/^已登记计划认定/)
    .innerText();
  const plans = Number(made.match(/方案 (\d+) 个/)?.[1]);
  expect(plans).toBe(count - 1);
  const skipped = panel(page).getByText(/^1 宗没有新建，因为已有项目：/);
  expect(await skipped.innerText()).toContain(`${PLANNED}（`);
  await button(page, '看入单的盘活方案').click();
  const rows = page.getByRole('list', { name: '项目', exact: true }).getByRole('listitem');
  await rows.first().waitFor();
  const entered = rows.filter({ hasText: '一地块一盘活方案' });
  expect(await entered.count()).toBe(plans);
  await page.getByRole('button', { name: /^撤销/ }).first().click();
  await notice(page, /撤销：补差转为方案/).waitFor();
  await expect.poll(() => entered.count()).toBe(0);
  expectQuiet(page);
  await context.close();
});
