import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { inHarness, openHarness } from '../drivers/harness-page';
import { openKillableBrowser } from '../drivers/killable-browser';
import { openBrowser } from '../drivers/open-browser';

const many = 50_000;
let profile: string;

beforeEach(async () => {
  profile = await mkdtemp(join(tmpdir(), 'mutu-kill-'));
});
afterEach(() => rm(profile, { recursive: true, force: true, maxRetries: 5 }));

/** Starts the big commit and answers once it is under way; its end is not waited for. */
async function beginCommit(page: Page): Promise<void> {
  const began = page.waitForEvent('console', (message) => message.text() === 'commit began');
  inHarness(page, (mutu, n) => mutu.commitMany(n, () => console.log('commit began')), many).catch(
    () => undefined,
  );
  await began;
}

/** All or nothing, the log agrees with the records, and the app itself opens on it. */
async function expectWhole(context: BrowserContext): Promise<number> {
  const page = await openHarness(context);
  await inHarness(page, (mutu) => mutu.reopen(), null);
  const disk = await inHarness(page, (mutu) => mutu.onDisk(), null);
  expect([0, many]).toContain(disk.parcels);
  expect(disk).toEqual({
    parcels: disk.parcels,
    shapes: disk.parcels,
    events: disk.parcels === 0 ? 0 : 1,
    agrees: true,
  });
  await page.goto(inject('appUrl'));
  await page
    .getByRole('button', { name: /击杀测试/ })
    .first()
    .waitFor();
  return disk.parcels;
}

it.each([0, 150, 300, 2500])(
  'A3: a tab killed %i ms into a 50,000-parcel commit leaves all or nothing',
  async (ms) => {
    const browser = await openBrowser({ persistentDir: profile });
    const context = await browser.newContext();
    const page = await openHarness(context);
    await inHarness(page, (mutu) => mutu.createEmpty('击杀测试'), null);
    await beginCommit(page);
    await wait(ms);
    const crashed = page.waitForEvent('crash');
    const session = await context.newCDPSession(page);
    session.send('Page.crash').catch(() => undefined);
    await crashed;
    await expectWhole(context);
    await browser.close();
  },
);

it('A3: a browser killed in mid-commit leaves all or nothing', async () => {
  const first = await openKillableBrowser(profile);
  const page = await openHarness(first.context);
  await inHarness(page, (mutu) => mutu.createEmpty('击杀测试'), null);
  await beginCommit(page);
  await wait(200);
  await first.kill();
  const second = await openKillableBrowser(profile);
  await expectWhole(second.context);
  await second.kill();
});
