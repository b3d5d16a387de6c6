import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDesk, showPanel } from '../drivers/desk';
import { expectQuiet } from '../drivers/new-page';
import { openBrowser } from '../drivers/open-browser';

let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const TARGET = '盘活利用闲置低效用地（累计）';

it('played quickly, no month is left out, and charts wait until the slider rests', async () => {
  const page = await openDesk(await browser.newContext());
  await showPanel(page, '目标');
  await page
    .getByRole('button', { name: new RegExp(`^${TARGET}`) })
    .first()
    .click();
  const panel = page.getByRole('region', { name: TARGET });
  await panel.getByRole('button', { name: '地块着色' }).click();
  await panel.getByRole('img', { name: /逐月完成曲线/ }).waitFor();
  await page.waitForTimeout(1000);
  const month = await panel.locator('output').elementHandle();
  const chart = await panel.getByRole('img', { name: /逐月完成曲线/ }).elementHandle();
  const told = await page.evaluateHandle(
    ([output, picture]) => {
      const heard = { months: [] as string[], drawnAt: [] as number[] };
      const what = { subtree: true, childList: true, characterData: true, attributes: true };
      new MutationObserver(() => {
        const now = output?.textContent ?? '';
        if (now !== heard.months.at(-1)) heard.months.push(now);
      }).observe(output as Node, what);
      new MutationObserver(() => heard.drawnAt.push(heard.months.length)).observe(
        picture as Node,
        what,
      );
      return heard;
    },
    [month, chart] as const,
  );
  await panel.getByRole('button', { name: '快速播放' }).click();
  await expect
    .poll(() => told.evaluate(({ months }) => months.at(-1)), { timeout: 60_000 })
    .toBe('2023-12');
  await expect
    .poll(() => told.evaluate(({ drawnAt }) => drawnAt.length), { timeout: 20_000 })
    .toBeGreaterThan(0);
  const { months, drawnAt } = await told.jsonValue();
  const all = Array.from({ length: 36 }, (_, at) => {
    return `${2021 + Math.floor(at / 12)}-${String(1 + (at % 12)).padStart(2, '0')}`;
  });
  expect(months).toEqual(all);
  expect(Math.min(...drawnAt)).toBe(all.length);
  // What stood still meanwhile was kept as pictures, and is drawn again before the map moves.
  const pictures = page.locator('canvas.mutu-map-still');
  await expect.poll(() => pictures.count()).toBe(2);
  await page.getByRole('button', { name: '放大' }).click();
  await expect.poll(() => pictures.count()).toBe(0);
  expectQuiet(page);
}, 180_000);
