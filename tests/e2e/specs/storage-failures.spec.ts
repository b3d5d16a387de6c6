import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { inHarness, openHarness } from '../drivers/harness-page';
import { openBrowser } from '../drivers/open-browser';

let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

it('a full quota leaves the last good state, says so, and work goes on once there is room', async () => {
  const context = await browser.newContext();
  const page = await openHarness(context);
  await inHarness(page, (mutu) => mutu.openSample(), null);
  const before = await inHarness(page, (mutu) => mutu.here(), null);
  const session = await context.newCDPSession(page);
  const { origin } = new URL(inject('appUrl'));
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_000_000 });
  expect(await inHarness(page, (mutu) => mutu.tryCommitMany(20_000), null)).toBe('quota');
  expect(await inHarness(page, (mutu) => mutu.here(), null)).toBe(before);
  expect(await inHarness(page, (mutu) => mutu.onDisk(), null)).toMatchObject({ events: 1, agrees: true });

  await session.send('Storage.overrideQuotaForOrigin', { origin });
  expect(await inHarness(page, (mutu) => mutu.tryCommitMany(100), null)).toBeNull();
  expect(await inHarness(page, (mutu) => mutu.onDisk(), null)).toMatchObject({ events: 2, agrees: true });
  await context.close();
});
