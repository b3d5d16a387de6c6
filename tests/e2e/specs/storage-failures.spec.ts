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
  // Chromium remembers for a while how much room there was, so the limit comes before the first write.
  const session = await context.newCDPSession(await context.newPage());
  const { origin } = new URL(inject('appUrl'));
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 2_000_000 });
  const page = await openHarness(context);
  await inHarness(page, (mutu) => mutu.createEmpty('满了也不丢'), null);
  expect(await inHarness(page, (mutu) => mutu.tryCommitMany(100), null)).toBeNull();
  const before = await inHarness(page, (mutu) => mutu.here(), null);
  expect(await inHarness(page, (mutu) => mutu.tryCommitMany(20_000), null)).toBe('quota');
  expect((await inHarness(page, (mutu) => mutu.here(), null)) === before).toBe(true);
  expect(await inHarness(page, (mutu) => mutu.onDisk(), null)).toMatchObject({
    events: 1,
    agrees: true,
  });

  await session.send('Storage.overrideQuotaForOrigin', { origin });
  expect(await inHarness(page, (mutu) => mutu.tryCommitMany(20_000), null)).toBeNull();
  expect(await inHarness(page, (mutu) => mutu.onDisk(), null)).toEqual({
    parcels: 20_000,
    shapes: 20_000,
    events: 2,
    agrees: true,
  });
  await context.close();
});
