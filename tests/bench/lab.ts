import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser } from '../e2e/drivers/open-browser';
import type { Bench } from './pages/bench-page';
import { waitForQuiet } from './quiet';

/** A page just loaded: no code warmed up, nothing in memory. */
export interface FreshPage {
  call<K extends keyof Bench>(
    name: K,
    ...args: Parameters<Bench[K]>
  ): Promise<Awaited<ReturnType<Bench[K]>>>;
}

/** A browser with a profile of its own, gone when the case ends. */
export interface Lab {
  readonly version: string;
  readonly freshPage: () => Promise<FreshPage>;
  readonly close: () => Promise<void>;
}

export async function openLab(address: string): Promise<Lab> {
  const profile = mkdtempSync(join(tmpdir(), 'mutu-bench-'));
  const forget = () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  // Also when the run is broken off.
  process.once('exit', forget);
  const browser = await openBrowser({ persistentDir: profile });
  const context = await browser.newContext();
  let page: Page | null = null;
  return {
    version: context.browser()?.version() ?? '',
    freshPage: async () => {
      const next = await context.newPage();
      await page?.close();
      page = next;
      await next.goto(address);
      await next.waitForFunction(() => 'bench' in window);
      return { call: (name, ...args) => callIn(next, name, args) };
    },
    close: async () => {
      await browser.close();
      forget();
      process.off('exit', forget);
    },
  };
}

/** Waits for a quiet machine and collects what lies about, so that nobody pays for another's rubbish. */
async function callIn<K extends keyof Bench>(
  page: Page,
  name: K,
  args: Parameters<Bench[K]>,
): Promise<Awaited<ReturnType<Bench[K]>>> {
  await page.requestGC();
  if (!name.startsWith('prepare')) await waitForQuiet();
  const answer = await page.evaluate(
    ([key, list]) => {
      const { bench } = window as unknown as Record<
        'bench',
        Record<string, (...a: unknown[]) => unknown>
      >;
      return bench[key]?.(...list);
    },
    [name, args as unknown[]] as const,
  );
  return answer as Awaited<ReturnType<Bench[K]>>;
}
