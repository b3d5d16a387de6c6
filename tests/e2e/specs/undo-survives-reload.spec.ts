import { afterAll, beforeAll, expect, it } from 'vitest';
import { inHarness, openHarness } from '../drivers/harness-page';
import { openBrowser } from '../drivers/open-browser';

let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

it.each([1, 2, 3, 4, 5])(
  'A4: twenty random edits, reload, undo twenty times, redo twenty times: byte-equal states (seed %i)',
  async (seed) => {
    const context = await browser.newContext();
    const before = await openHarness(context);
    await inHarness(before, (mutu) => mutu.openSample(), null);
    const states = await inHarness(before, (mutu, s) => mutu.randomEdits(s, 20), seed);
    expect(new Set(states).size).toBeGreaterThan(15);
    await before.close();

    const page = await openHarness(context);
    await inHarness(page, (mutu) => mutu.reopen(), null);
    expect(await inHarness(page, (mutu) => mutu.here(), null)).toBe(states[20]);
    for (let i = 19; i >= 0; i--) {
      expect(await inHarness(page, (mutu) => mutu.undo(), null), `undo to ${i}`).toBe(states[i]);
    }
    for (let i = 1; i <= 20; i++) {
      expect(await inHarness(page, (mutu) => mutu.redo(), null), `redo to ${i}`).toBe(states[i]);
    }
    expect((await inHarness(page, (mutu) => mutu.onDisk(), null)).agrees).toBe(true);
    await context.close();
  },
);
