import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { inject } from 'vitest';
import type { harness } from '../harness/harness';

/** Runs `work` in the page with the harness as its argument. */
export function inHarness<T, A>(
  page: Page,
  work: (mutu: typeof harness, arg: A) => Promise<T> | T,
  arg: A,
): Promise<T> {
  const call = `(${work})(window.mutu.harness, ${JSON.stringify(arg)})`;
  return page.evaluate(call) as Promise<T>;
}

/** A page of the app's origin with nothing on it but the harness. */
export async function openHarness(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(new URL('favicon.svg', inject('appUrl')).href);
  await page.evaluate(`${await readFile(inject('harnessPath'), 'utf8')};window.mutu = mutu;`);
  await inHarness(page, (mutu) => mutu.start(), null);
  return page;
}
